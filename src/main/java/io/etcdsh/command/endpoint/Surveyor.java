package io.etcdsh.command.endpoint;

import io.etcdsh.command.Scope;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * Asks every member of the cluster the same, all at once: the configured endpoints at once, the
 * other members as soon as anybody has told the member list. The list is one member's own view, so
 * that this works without a quorum.
 *
 * @param <T> what is asked for beside the status
 * @param cluster to be asked
 * @param limit for each member, the question included
 * @param question what to ask a member after its status
 */
record Surveyor<T>(ClusterReader cluster, Duration limit, Question<T> question) {

  /**
   * What to ask a member that told its status.
   *
   * @param <T> the answer
   */
  @FunctionalInterface
  interface Question<T> {
    /** Asks within {@code left}. */
    Result<T> ask(Endpoint endpoint, MemberStatus status, Duration left);
  }

  /** Asks everybody for a status and nothing else. */
  static Result<Survey<MemberStatus>> statuses(Scope scope) {
    return new Surveyor<>(
            scope.cluster(), scope.memberTimeout(), (endpoint, status, left) -> Result.ok(status))
        .survey();
  }

  /** Asks everybody; fails only if it is interrupted. */
  Result<Survey<T>> survey() {
    try (FanOut fan = new FanOut()) {
      List<Endpoint> configured = cluster.endpoints();
      List<Future<Probe<T>>> probes = new ArrayList<>();
      configured.forEach(
          endpoint -> probes.add(fan.start(() -> probe(endpoint, Optional.empty()))));
      Optional<MemberList> members =
          cluster.memberList(Consistency.SERIALIZABLE, limit).toOptional().or(this::lastKnown);
      members.ifPresent(
          list ->
              new Roster(list, cluster.state().reached())
                  .beyond(configured)
                  .forEach(
                      (endpoint, member) ->
                          probes.add(fan.start(() -> probe(endpoint, Optional.of(member))))));
      return fan.collect(probes).map(found -> survey(members, found));
    }
  }

  private Optional<MemberList> lastKnown() {
    return cluster.state().members();
  }

  private Survey<T> survey(Optional<MemberList> members, List<Probe<T>> probes) {
    return members
        .map(
            list ->
                new Survey<>(
                    members, byName(new Roster(list, cluster.state().reached()).match(probes))))
        .orElseGet(
            () ->
                new Survey<>(
                    members,
                    probes.stream().map(probe -> probe.sighting(Optional.empty())).toList()));
  }

  /** The member list is ordered by ID, which no person knows by heart. */
  private static <T> List<Sighting<T>> byName(List<Sighting<T>> sightings) {
    return sightings.stream().sorted(Comparator.comparing(Sighting::name)).toList();
  }

  private Probe<T> probe(Endpoint endpoint, Optional<MemberId> assumed) {
    long start = System.nanoTime();
    return switch (cluster.status(endpoint, limit)) {
      case Result.Ok<MemberStatus>(MemberStatus status) -> {
        Duration left = limit.minusNanos(System.nanoTime() - start);
        yield new Probe<>(
            endpoint, assumed, Optional.of(status), question.ask(endpoint, status, atLeast(left)));
      }
      case Result.Failed<MemberStatus>(Problem problem) ->
          new Probe<>(endpoint, assumed, Optional.empty(), Result.failed(problem));
    };
  }

  /** A limit that is never nothing, so that the call itself tells the time-out. */
  private static Duration atLeast(Duration left) {
    Duration least = Duration.ofMillis(1);
    return left.compareTo(least) < 0 ? least : left;
  }
}
