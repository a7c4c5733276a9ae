package io.etcdsh.observe;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who answered, where, and what they said; asked all at once.
 *
 * @param byMember the first answer of each member that answered
 */
record Sightings(Map<MemberId, Sighting> byMember) {

  /**
   * One member's answer.
   *
   * @param endpoint where it gave it
   * @param status what it says of itself
   * @param list the members as it believes they are, if it told
   */
  record Sighting(Endpoint endpoint, MemberStatus status, Optional<MemberList> list) {}

  static Result<Sightings> of(ClusterReader cluster, MemberList list, Duration limit) {
    return FanOut.ask(cluster.places(list), endpoint -> sighting(cluster, endpoint, limit))
        .map(Sightings::collected);
  }

  /** One silence may be a busy moment, two are none: a member taken for dead stops a plan. */
  private static Optional<Sighting> sighting(ClusterReader cluster, Endpoint at, Duration limit) {
    Result<MemberStatus> told = cluster.status(at, limit);
    boolean silent = told.failure().filter(it -> it.code() == ProblemCode.TIMEOUT).isPresent();
    return (silent ? cluster.status(at, limit) : told)
        .map(status -> new Sighting(at, status, own(cluster, at, status, limit)))
        .toOptional();
  }

  /** Learners do not list members before 3.6, and need not be asked. */
  private static Optional<MemberList> own(
      ClusterReader cluster, Endpoint at, MemberStatus status, Duration limit) {
    return status.learner() ? Optional.empty() : cluster.memberListAt(at, limit).toOptional();
  }

  private static Sightings collected(List<Optional<Sighting>> answers) {
    Map<MemberId, Sighting> byMember = new LinkedHashMap<>();
    answers.stream()
        .flatMap(Optional::stream)
        .forEach(it -> byMember.putIfAbsent(it.status().header().memberId(), it));
    return new Sightings(byMember);
  }

  Optional<Sighting> of(MemberId member) {
    return Optional.ofNullable(byMember.get(member));
  }

  /** The leader that the newest term has; none if no voter sees one. */
  MemberId leader() {
    return MemberStatus.leaderIn(byMember.values().stream().map(Sighting::status));
  }

  /** Who is to be asked for a change: the leader, else the voter that has got furthest. */
  Optional<Sighting> serving() {
    return of(leader())
        .or(
            () ->
                byMember.values().stream()
                    .filter(it -> !it.status().learner())
                    .max(Comparator.comparingLong(it -> it.status().raftAppliedIndex())));
  }
}
