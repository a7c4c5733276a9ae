package io.etcdsh.etcd.remote;

import com.google.protobuf.UnsafeByteOperations;
import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import io.etcd.jetcd.kv.GetResponse;
import io.etcd.jetcd.options.GetOption;
import io.etcdsh.etcd.remote.wire.KeyValue;
import io.etcdsh.etcd.remote.wire.RangeResponse;
import io.etcdsh.etcd.remote.wire.ResponseHeader;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.RangeQuery;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * jetcd's KV client on our own connections: an interceptor takes each call away from jetcd's
 * channel, which therefore never dials, and makes it on the member that the caller chose. So
 * deadline, token, TLS, message size and cancellation are ours, and nothing of jetcd is left open
 * at exit. Thread-safe.
 */
final class JetcdKv implements AutoCloseable {
  private static final ScopedValue<Route> ROUTE = ScopedValue.newInstance();

  private Optional<Client> client = Optional.empty();

  /** Which way the calls of this thread go. */
  private record Route(MemberChannel member, CallTerms terms) {}

  /** Takes every call off jetcd's channel. */
  private static final class Switch implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
        MethodDescriptor<Q, A> method, CallOptions options, Channel jetcds) {
      Route route = ROUTE.get();
      return route.member().call(method, route.terms());
    }
  }

  /** A range, as a question to any member. */
  Ask<RangeResponse> range(RangeQuery query) {
    return new Ask<>(
        (member, terms) -> get(query, new Route(member, terms)), RangeResponse::getHeader);
  }

  private CompletableFuture<Reply<RangeResponse>> get(RangeQuery query, Route route) {
    return ScopedValue.where(ROUTE, route)
        .call(() -> open().getKVClient().get(sequence(query.key()), option(query)))
        .handle(
            (answer, failure) ->
                failure == null
                    ? new Reply.Answered<>(wire(answer))
                    : new Reply.Refused<>(Status.fromThrowable(failure)));
  }

  /** The target is never dialled; retries are ours, as they need the member's token. */
  private synchronized Client open() {
    if (client.isEmpty()) {
      client =
          Optional.of(
              Client.builder()
                  .target("ip:///127.0.0.1:1")
                  .waitForReady(false)
                  .retryMaxAttempts(0)
                  .executorService(new CallerExecutor())
                  .interceptor(new Switch())
                  .build());
    }
    return client.get();
  }

  private static GetOption option(RangeQuery query) {
    RangeQuery.Window window = query.window();
    GetOption.Builder option =
        GetOption.builder()
            .withLimit(query.limit())
            .withRevision(query.revision())
            .withSortOrder(order(query.order()))
            .withSortField(target(query.target()))
            .withSerializable(query.serializable())
            .withKeysOnly(query.keysOnly())
            .withCountOnly(query.countOnly())
            .withMinModRevision(window.minMod())
            .withMaxModRevision(window.maxMod())
            .withMinCreateRevision(window.minCreate())
            .withMaxCreateRevision(window.maxCreate());
    return query.rangeEnd().isEmpty()
        ? option.build()
        : option.withRange(sequence(query.rangeEnd())).build();
  }

  private static GetOption.SortOrder order(RangeQuery.SortOrder order) {
    return switch (order) {
      case NONE -> GetOption.SortOrder.NONE;
      case ASCEND -> GetOption.SortOrder.ASCEND;
      case DESCEND -> GetOption.SortOrder.DESCEND;
    };
  }

  private static GetOption.SortTarget target(RangeQuery.SortTarget target) {
    return switch (target) {
      case KEY -> GetOption.SortTarget.KEY;
      case VERSION -> GetOption.SortTarget.VERSION;
      case CREATE -> GetOption.SortTarget.CREATE;
      case MODIFY -> GetOption.SortTarget.MOD;
      case VALUE -> GetOption.SortTarget.VALUE;
    };
  }

  /** jetcd's classes hide the answer's protobuf form, so it is written anew. */
  private static RangeResponse wire(GetResponse answer) {
    RangeResponse.Builder wire =
        RangeResponse.newBuilder()
            .setHeader(
                ResponseHeader.newBuilder()
                    .setClusterId(answer.getHeader().getClusterId())
                    .setMemberId(answer.getHeader().getMemberId())
                    .setRevision(answer.getHeader().getRevision())
                    .setRaftTerm(answer.getHeader().getRaftTerm()))
            .setMore(answer.isMore())
            .setCount(answer.getCount());
    answer.getKvs().forEach(pair -> wire.addKvs(wire(pair)));
    return wire.build();
  }

  private static KeyValue wire(io.etcd.jetcd.KeyValue pair) {
    return KeyValue.newBuilder()
        .setKey(UnsafeByteOperations.unsafeWrap(pair.getKey().getBytes()))
        .setCreateRevision(pair.getCreateRevision())
        .setModRevision(pair.getModRevision())
        .setVersion(pair.getVersion())
        .setValue(UnsafeByteOperations.unsafeWrap(pair.getValue().getBytes()))
        .setLease(pair.getLease())
        .build();
  }

  private static ByteSequence sequence(Bytes bytes) {
    return ByteSequence.from(bytes.toArray());
  }

  @Override
  public synchronized void close() {
    client.ifPresent(Client::close);
  }
}
