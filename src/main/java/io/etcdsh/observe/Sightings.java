package io.etcdsh.observe;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    List<Endpoint> endpoints = endpoints(cluster, list);
    return FanOut.ask(endpoints, endpoint -> sighting(cluster, endpoint, limit))
        .map(Sightings::collected);
  }

  private static Optional<Sighting> sighting(ClusterReader cluster, Endpoint at, Duration limit) {
    return cluster
        .status(at, limit)
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

  /** The configured ones first, then what members advertise; the same place is asked once. */
  private static List<Endpoint> endpoints(ClusterReader cluster, MemberList list) {
    Set<String> seen = new HashSet<>();
    Stream<Endpoint> advertised =
        list.members().stream().map(Member::clientUrls).flatMap(List::stream).map(Endpoint::new);
    return Stream.concat(cluster.endpoints().stream(), advertised)
        .filter(it -> seen.add(it.authority()))
        .toList();
  }

  Optional<Sighting> of(MemberId member) {
    return Optional.ofNullable(byMember.get(member));
  }

  /**
   * The leader that the newest term has; none if no voter sees one. A learner is not heard: it
   * never campaigns, so that one of 3.4 remembers a lost leader for ever.
   */
  MemberId leader() {
    return byMember.values().stream()
        .map(Sighting::status)
        .filter(status -> !status.learner() && !status.leader().isNone())
        .max(Comparator.comparingLong(MemberStatus::raftTerm))
        .map(MemberStatus::leader)
        .orElse(MemberId.NONE);
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
