package io.etcdsh.sandbox.host;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.MemberId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Changes the member list of our own cluster. Asks for the list first and goes on only if the
 * answer comes from the cluster that was started here.
 */
final class Membership {
  /**
   * A young cluster refuses changes until its links are 5 s old (etcd 3.4 to 3.7, {@code
   * HealthInterval} in {@code etcdserver/server.go}).
   */
  private static final long YOUNG_NANOS = 8_000_000_000L;

  private static final long STEP_MILLIS = 250;

  private final HostedMembers members;
  private final Gateway gateway;
  private final Authentication authentication;
  private final ClusterId clusterId;

  Membership(
      HostedMembers members, Gateway gateway, Authentication authentication, ClusterId clusterId) {
    this.members = members;
    this.gateway = gateway;
    this.authentication = authentication;
    this.clusterId = clusterId;
  }

  /** A member that serves, the login to it, and the member list that it told. */
  private record Served(int port, String token, JsonNode list) {}

  /** The cluster's identity as {@code answer} tells it. */
  static ClusterId clusterOf(JsonNode answer) {
    String text = answer.path("header").path("cluster_id").asString("0");
    return new ClusterId(Long.parseUnsignedLong(text));
  }

  /**
   * Adds a peer URL to the list.
   *
   * @return {@code --initial-cluster} for the new member
   */
  Result<String> add(HostedMember member, EtcdFlags flags) {
    String url = flags.peerUrl(member);
    return serving(member)
        .then(
            served ->
                change(
                    served,
                    "cluster/member/add",
                    Map.of("peerURLs", List.of(url), "isLearner", member.learner())))
        .map(
            answer -> {
              member.listedAs(new MemberId(Long.parseUnsignedLong(idOf(answer.path("member")))));
              return initialCluster(answer.path("members"), flags);
            });
  }

  private static String idOf(JsonNode member) {
    return member.path("ID").asString("0");
  }

  /** Removes a member from the list. */
  Result<HostedMember> remove(HostedMember member, EtcdFlags flags) {
    return serving(member)
        .then(
            served ->
                id(served.list(), flags.peerUrl(member))
                    .map(id -> change(served, "cluster/member/remove", Map.of("ID", id)))
                    // Never listed, because its adding had failed: only the process is left.
                    .orElseGet(() -> Result.ok(served.list())))
        .map(done -> member);
  }

  /**
   * Fails unless the list has no peer URL of {@code member} any more. A member is asked whose own
   * read through the quorum has just succeeded, so its list is no older than the question.
   */
  Result<HostedMember> unlisted(HostedMember member, EtcdFlags flags) {
    String url = flags.peerUrl(member);
    return serving(member)
        .mapProblem(problem -> problem.about(unasked(member)))
        .then(
            served ->
                id(served.list(), url).isEmpty()
                    ? Result.ok(member)
                    : Result.failed(listed(member, url)));
  }

  private static String unasked(HostedMember member) {
    return "Nobody can tell whether the cluster still lists %s.".formatted(member.name());
  }

  private static Problem listed(HostedMember member, String url) {
    return Problem.of(
        ProblemCode.SANDBOX,
        "Member %s cannot be retired.".formatted(member.name()),
        "The cluster still lists its peer URL %s.".formatted(url),
        "'member remove' takes it out of the list.");
  }

  private String initialCluster(JsonNode list, EtcdFlags flags) {
    return list.valueStream()
        .map(entry -> entry.path("peerURLs").path(0).asString(""))
        .map(url -> nameOf(url, flags) + "=" + url)
        .collect(Collectors.joining(","));
  }

  private String nameOf(String url, EtcdFlags flags) {
    return members.stream()
        .filter(each -> flags.peerUrl(each).equals(url))
        .map(HostedMember::name)
        .findFirst()
        .orElse("other");
  }

  private static Optional<String> id(JsonNode list, String url) {
    return list.path("members")
        .valueStream()
        .filter(
            entry ->
                entry.path("peerURLs").valueStream().anyMatch(it -> it.asString("").equals(url)))
        .map(Membership::idOf)
        .findFirst();
  }

  private Result<Served> serving(HostedMember except) {
    Optional<Integer> port =
        members.stream()
            .filter(each -> !each.equals(except) && each.running())
            .map(each -> each.ports().client().number())
            .filter(gateway::healthy)
            .findFirst();
    return port.map(this::served)
        .orElseGet(
            () ->
                Result.failed(
                    Problem.of(
                        ProblemCode.SANDBOX,
                        "No other member of the sandbox can make the change.",
                        "A change of the member list needs a majority of the voters.",
                        "'sandbox status' shows which members run.")));
  }

  private Result<Served> served(int port) {
    return authentication
        .token(port)
        .then(
            token ->
                gateway
                    .call(port, token, "cluster/member/list", Map.of())
                    .map(list -> new Served(port, token, list)))
        .then(this::ours);
  }

  private Result<Served> ours(Served served) {
    ClusterId found = clusterOf(served.list());
    return found.equals(clusterId)
        ? Result.ok(served)
        : Result.failed(
            Problem.of(
                ProblemCode.CLUSTER_CHANGED,
                "Port %d serves another cluster.".formatted(served.port()),
                "It says %s, but this sandbox is %s.".formatted(found, clusterId)));
  }

  private Result<JsonNode> change(Served served, String path, Object body) {
    long deadline = System.nanoTime() + YOUNG_NANOS;
    Result<JsonNode> result = gateway.call(served.port(), served.token(), path, body);
    while (tooYoung(result) && whole() && System.nanoTime() < deadline && pause()) {
      result = gateway.call(served.port(), served.token(), path, body);
    }
    return result;
  }

  /** A refusal of a cluster that is not whole stays one. A member being added does not run yet. */
  private boolean whole() {
    return members.stream().filter(HostedMember::started).allMatch(HostedMember::running);
  }

  private static boolean tooYoung(Result<JsonNode> result) {
    return result.failure().filter(problem -> problem.why().contains("unhealthy")).isPresent();
  }

  private static boolean pause() {
    try {
      Thread.sleep(STEP_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
