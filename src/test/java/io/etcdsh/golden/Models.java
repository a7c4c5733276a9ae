package io.etcdsh.golden;

import io.etcdsh.etcd.remote.wire.AlarmResponse;
import io.etcdsh.etcd.remote.wire.MemberListResponse;
import io.etcdsh.etcd.remote.wire.RangeResponse;
import io.etcdsh.model.Alarm;
import io.etcdsh.model.AlarmKind;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.KeyValue;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.MemberStatus.Downgrade;
import io.etcdsh.model.RangeResult;
import io.etcdsh.model.ResponseHeader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From recorded protobuf and JSON to our values. */
final class Models {
  private static final JsonMapper JSON = new JsonMapper();

  private Models() {}

  static JsonNode tree(String json) {
    return JSON.readTree(json.isBlank() || json.startsWith("null") ? "[]" : json);
  }

  private static ResponseHeader header(io.etcdsh.etcd.remote.wire.ResponseHeader header) {
    return new ResponseHeader(
        new ClusterId(header.getClusterId()),
        new MemberId(header.getMemberId()),
        header.getRevision(),
        header.getRaftTerm());
  }

  static MemberList memberList(MemberListResponse answer, Bytes encoded) {
    return new MemberList(
        header(answer.getHeader()),
        answer.getMembersList().stream()
            .map(
                member ->
                    new Member(
                        new MemberId(member.getID()),
                        member.getName(),
                        member.getPeerURLsList(),
                        member.getClientURLsList(),
                        member.getIsLearner()))
            .toList(),
        encoded);
  }

  static AlarmList alarms(AlarmResponse answer, Bytes encoded) {
    return new AlarmList(
        header(answer.getHeader()),
        answer.getAlarmsList().stream()
            .map(
                alarm ->
                    new Alarm(
                        new MemberId(alarm.getMemberID()),
                        AlarmKind.valueOf(alarm.getAlarm().name())))
            .toList(),
        encoded);
  }

  static RangeResult range(RangeResponse answer, Bytes encoded) {
    return new RangeResult(
        header(answer.getHeader()),
        answer.getKvsList().stream()
            .map(
                pair ->
                    new KeyValue(
                        Bytes.of(pair.getKey().toByteArray()),
                        pair.getCreateRevision(),
                        pair.getModRevision(),
                        pair.getVersion(),
                        Bytes.of(pair.getValue().toByteArray()),
                        pair.getLease()))
            .toList(),
        answer.getMore(),
        answer.getCount(),
        encoded);
  }

  /** A pair of which only the value was printed, with its line end. */
  static RangeResult value(Bytes printed) {
    String text = printed.text();
    Bytes value = Bytes.utf8(text.isEmpty() ? "" : text.substring(0, text.length() - 1));
    return new RangeResult(
        ResponseHeader.EMPTY,
        List.of(new KeyValue(Bytes.EMPTY, 0, 0, 0, value, 0)),
        false,
        1,
        Bytes.EMPTY);
  }

  /** A count, which etcdctl prints as fields only. */
  static RangeResult count(String fields) {
    ResponseHeader header =
        new ResponseHeader(
            new ClusterId(field(fields, "ClusterID")),
            new MemberId(field(fields, "MemberID")),
            field(fields, "Revision"),
            field(fields, "RaftTerm"));
    return new RangeResult(header, List.of(), false, field(fields, "Count"), Bytes.EMPTY);
  }

  private static long field(String fields, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\" : (\\d+)").matcher(fields);
    return matcher.find() ? Long.parseUnsignedLong(matcher.group(1)) : 0;
  }

  private static long number(JsonNode node, String name) {
    return node.has(name) ? node.get(name).bigIntegerValue().longValue() : 0;
  }

  private static ResponseHeader header(JsonNode node) {
    JsonNode header = node.get("header");
    return new ResponseHeader(
        new ClusterId(number(header, "cluster_id")),
        new MemberId(number(header, "member_id")),
        number(header, "revision"),
        number(header, "raft_term"));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.has(name) ? Optional.of(node.get(name).asString()) : Optional.empty();
  }

  private static List<String> texts(JsonNode node, String name) {
    return node.has(name)
        ? StreamSupport.stream(node.get(name).spliterator(), false).map(JsonNode::asString).toList()
        : List.of();
  }

  static HashKv hash(JsonNode node) {
    return new HashKv(
        header(node),
        number(node, "hash"),
        number(node, "compact_revision"),
        number(node, "hash_revision"));
  }

  static MemberStatus status(JsonNode node) {
    Optional<Downgrade> downgrade =
        node.has("downgradeInfo") ? Optional.of(new Downgrade(false, "")) : Optional.empty();
    return new MemberStatus(
        header(node),
        text(node, "version").orElse(""),
        number(node, "dbSize"),
        number(node, "dbSizeInUse"),
        new MemberId(number(node, "leader")),
        number(node, "raftIndex"),
        number(node, "raftTerm"),
        number(node, "raftAppliedIndex"),
        texts(node, "errors"),
        node.has("isLearner"),
        text(node, "storageVersion"),
        number(node, "dbSizeQuota"),
        downgrade);
  }
}
