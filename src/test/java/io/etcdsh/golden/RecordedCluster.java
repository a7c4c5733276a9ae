package io.etcdsh.golden;

import com.google.protobuf.InvalidProtocolBufferException;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.HttpPage;
import io.etcdsh.etcd.Inventory;
import io.etcdsh.etcd.remote.wire.AlarmResponse;
import io.etcdsh.etcd.remote.wire.MemberListResponse;
import io.etcdsh.etcd.remote.wire.RangeResponse;
import io.etcdsh.golden.Golden.Run;
import io.etcdsh.model.Alarm;
import io.etcdsh.model.AlarmKind;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.PeerLinks;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeResult;
import io.etcdsh.model.Reach;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A cluster that answers as the one of a recording did. What the recording does not tell is
 * answered as by an empty cluster.
 *
 * @param golden the recording
 */
record RecordedCluster(Golden golden) implements ClusterReader {

  @Override
  public List<Endpoint> endpoints() {
    String first = golden.arguments().getFirst();
    return List.of(first.substring("--endpoints=".length()).split(",")).stream()
        .map(Endpoint::new)
        .toList();
  }

  @Override
  public EtcdLine line(Duration timeout) {
    return EtcdLine.of(EtcdVersion.parse(golden.version()).orElseThrow());
  }

  @Override
  public boolean logsIn() {
    return false;
  }

  @Override
  public ConnectionState state() {
    return new ConnectionState(
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        EtcdVersion.parse(golden.version()),
        Optional.empty(),
        Map.of());
  }

  /** Everything failed if not even JSON could be printed. */
  private Optional<Problem> failure() {
    Run json = golden.run("json").orElseThrow();
    return json.exit() == 0 || !json.stdout().isEmpty()
        ? Optional.empty()
        : json.stderr().stream()
            .map(line -> problem(line.substring("Error: ".length())))
            .findFirst();
  }

  private static Problem problem(String text) {
    return text.endsWith("context deadline exceeded")
        ? Problem.of(ProblemCode.TIMEOUT, "There was no answer in time.", "")
        : Problem.of(ProblemCode.SERVER_REFUSED, "The server refused.", text);
  }

  @Override
  public Result<MemberList> memberList(Consistency consistency, Duration timeout) {
    return failure()
        .<Result<MemberList>>map(Result::failed)
        .orElseGet(
            () ->
                Result.ok(
                    Models.memberList(
                        parsed(MemberListResponse::parseFrom, golden.members()),
                        golden.members())));
  }

  @Override
  public Result<MemberList> memberListAt(Endpoint endpoint, Duration timeout) {
    return memberList(Consistency.SERIALIZABLE, timeout);
  }

  @Override
  public Result<MemberList> agreedMembers(Duration timeout) {
    return memberList(Consistency.LINEARIZABLE, timeout);
  }

  @Override
  public Result<AlarmList> alarms(Duration timeout) {
    Bytes encoded = golden.run("protobuf").orElseThrow().stdout();
    return failure()
        .<Result<AlarmList>>map(Result::failed)
        .orElseGet(
            () -> Result.ok(Models.alarms(parsed(AlarmResponse::parseFrom, encoded), encoded)));
  }

  @Override
  public Result<List<String>> names(Inventory inventory, Duration timeout) {
    return Result.ok(List.of());
  }

  @Override
  public Result<RangeResult> range(RangeQuery query, Duration timeout) {
    boolean bare = golden.run("fields").orElseThrow().exit() == 0;
    Bytes encoded = golden.run("protobuf").orElseThrow().stdout();
    if (query.countOnly() && bare) {
      return Result.ok(Models.count(golden.run("fields").orElseThrow().stdout().text()));
    }
    return (golden.arguments().contains("--print-value-only")
            ? Optional.<Problem>empty()
            : failure())
        .<Result<RangeResult>>map(Result::failed)
        .orElseGet(() -> Result.ok(range(encoded)));
  }

  private RangeResult range(Bytes encoded) {
    return golden.arguments().contains("--print-value-only")
        ? Models.value(golden.run("simple").orElseThrow().stdout())
        : Models.range(parsed(RangeResponse::parseFrom, encoded), encoded);
  }

  @Override
  public Result<MemberStatus> status(Endpoint endpoint, Duration timeout) {
    return entry(endpoint, "Endpoint").map(node -> Models.status(node.get("Status")));
  }

  @Override
  public Result<HashKv> hashKv(Endpoint endpoint, long revision, Duration timeout) {
    return entry(endpoint, "Endpoint").map(node -> Models.hash(node.get("HashKV")));
  }

  @Override
  public Result<RangeResult> rangeAt(Endpoint endpoint, RangeQuery query, Duration timeout) {
    return entry(endpoint, "endpoint").then(RecordedCluster::health);
  }

  private static Result<RangeResult> health(JsonNode entry) {
    String error = error(entry);
    return error.isEmpty() || error.startsWith("Active")
        ? Result.ok(new RangeResult(ResponseHeader.EMPTY, List.of(), false, 0, Bytes.EMPTY))
        : Result.failed(problem(error));
  }

  private static String error(JsonNode entry) {
    return entry.has("error") ? entry.get("error").asString() : "";
  }

  @Override
  public Result<AlarmList> alarmsAt(Endpoint endpoint, Duration timeout) {
    return entry(endpoint, "endpoint")
        .map(
            entry ->
                new AlarmList(
                    ResponseHeader.EMPTY,
                    error(entry).contains("NOSPACE")
                        ? List.of(new Alarm(MemberId.NONE, AlarmKind.NOSPACE))
                        : List.of(),
                    Bytes.EMPTY));
  }

  @Override
  public Result<Reach> reach(Endpoint place, Duration timeout) {
    return Result.failed(Problem.of(ProblemCode.SERVER_REFUSED, "There are no places here.", ""));
  }

  @Override
  public Result<HttpPage> page(Endpoint endpoint, String path, Duration timeout) {
    return Result.failed(Problem.of(ProblemCode.SERVER_REFUSED, "There are no pages here.", ""));
  }

  @Override
  public Result<PeerLinks> peerLinks(Endpoint endpoint, Duration timeout) {
    return Result.ok(new PeerLinks(Map.of(), Instant.EPOCH, Map.of()));
  }

  private Result<JsonNode> entry(Endpoint endpoint, String name) {
    Run json = golden.run("json").orElseThrow();
    for (JsonNode node : Models.tree(json.stdout().text())) {
      if (node.get(name).asString().equals(endpoint.text())) {
        return Result.ok(node);
      }
    }
    String place = "endpoint " + endpoint.text() + " (";
    return json.stderr().stream()
        .filter(line -> line.contains(place))
        .map(line -> line.substring(line.indexOf(place) + place.length(), line.length() - 1))
        .map(text -> Result.<JsonNode>failed(problem(text)))
        .findFirst()
        .orElseThrow();
  }

  /** A parser of protobuf. */
  @FunctionalInterface
  private interface Parser<T> {
    T parse(byte[] content) throws InvalidProtocolBufferException;
  }

  private static <T> T parsed(Parser<T> parser, Bytes content) {
    try {
      return parser.parse(content.toArray());
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
