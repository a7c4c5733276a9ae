package io.etcdsh.etcd.remote;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.etcdsh.etcd.remote.wire.RangeRequest;
import io.etcdsh.etcd.remote.wire.RangeResponse;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.KeyValue;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeResult;

/** Range queries and their answers, between the model and the wire. */
final class RangeWire {
  private RangeWire() {}

  static RangeRequest request(RangeQuery query) {
    RangeQuery.Window window = query.window();
    return RangeRequest.newBuilder()
        .setKey(bytes(query.key()))
        .setRangeEnd(bytes(query.rangeEnd()))
        .setLimit(query.limit())
        .setRevision(query.revision())
        .setSortOrder(order(query.order()))
        .setSortTarget(target(query.target()))
        .setSerializable(query.serializable())
        .setKeysOnly(query.keysOnly())
        .setCountOnly(query.countOnly())
        .setMinModRevision(window.minMod())
        .setMaxModRevision(window.maxMod())
        .setMinCreateRevision(window.minCreate())
        .setMaxCreateRevision(window.maxCreate())
        .build();
  }

  static RangeResult result(RangeResponse answer) {
    return new RangeResult(
        WireModel.header(answer.getHeader()),
        answer.getKvsList().stream().map(RangeWire::keyValue).toList(),
        answer.getMore(),
        answer.getCount(),
        WireModel.encoded(answer));
  }

  private static KeyValue keyValue(io.etcdsh.etcd.remote.wire.KeyValue pair) {
    return new KeyValue(
        Bytes.of(pair.getKey().toByteArray()),
        pair.getCreateRevision(),
        pair.getModRevision(),
        pair.getVersion(),
        Bytes.of(pair.getValue().toByteArray()),
        pair.getLease());
  }

  private static RangeRequest.SortOrder order(RangeQuery.SortOrder order) {
    return switch (order) {
      case NONE -> RangeRequest.SortOrder.NONE;
      case ASCEND -> RangeRequest.SortOrder.ASCEND;
      case DESCEND -> RangeRequest.SortOrder.DESCEND;
    };
  }

  private static RangeRequest.SortTarget target(RangeQuery.SortTarget target) {
    return switch (target) {
      case KEY -> RangeRequest.SortTarget.KEY;
      case VERSION -> RangeRequest.SortTarget.VERSION;
      case CREATE -> RangeRequest.SortTarget.CREATE;
      case MODIFY -> RangeRequest.SortTarget.MOD;
      case VALUE -> RangeRequest.SortTarget.VALUE;
    };
  }

  /** Takes over the copy that {@link Bytes} makes. */
  static ByteString bytes(Bytes bytes) {
    return UnsafeByteOperations.unsafeWrap(bytes.toArray());
  }
}
