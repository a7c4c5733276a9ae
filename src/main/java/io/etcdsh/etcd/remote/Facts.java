package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything a connection knows at one moment.
 *
 * @param state what others may see
 * @param versions the version of each member that told it
 * @param learners endpoints that lead to learners
 * @param strangers endpoints at which another cluster answered last
 * @param preferred who answered last
 */
record Facts(
    ConnectionState state,
    Map<MemberId, EtcdVersion> versions,
    Set<Endpoint> learners,
    Map<Endpoint, Problem> strangers,
    Optional<Endpoint> preferred) {
  static final Facts NONE =
      new Facts(ConnectionState.UNKNOWN, Map.of(), Set.of(), Map.of(), Optional.empty());

  Facts {
    versions = Map.copyOf(versions);
    learners = Set.copyOf(learners);
    strangers = Map.copyOf(strangers);
  }

  /** Judges an answer against what is pinned. */
  @FunctionalInterface
  interface Guard {
    /** The problem if the answer is another cluster's. */
    Optional<Problem> stranger(ConnectionState pinned, Endpoint endpoint, ResponseHeader header);
  }

  Optional<EtcdVersion> oldest() {
    return versions.values().stream().min(Comparator.naturalOrder());
  }

  Facts answered(Endpoint endpoint, ResponseHeader header, Guard guard) {
    Map<Endpoint, Problem> others = new HashMap<>(strangers);
    Optional<Problem> problem = guard.stranger(state, endpoint, header);
    if (problem.isPresent()) {
      others.put(endpoint, problem.get());
      return new Facts(state, versions, learners, others, preferred).troubled(problem);
    }
    others.remove(endpoint);
    Map<MemberId, Endpoint> reached = new HashMap<>(state.reached());
    if (!header.memberId().isNone()) {
      reached.values().removeIf(endpoint::equals);
      reached.put(header.memberId(), endpoint);
    }
    ConnectionState seen =
        state
            .pinned(header.clusterId())
            .withReached(reached)
            .withTrouble(others.values().stream().findFirst());
    Optional<Endpoint> next = learners.contains(endpoint) ? preferred : Optional.of(endpoint);
    return new Facts(seen, versions, learners, others, next);
  }

  Facts failed(Endpoint endpoint, Problem problem) {
    Set<Endpoint> known = new HashSet<>(learners);
    Map<MemberId, Endpoint> reached = new HashMap<>(state.reached());
    boolean away = Attempts.isAway(problem);
    if (away) {
      reached.values().removeIf(endpoint::equals);
    }
    if (Attempts.isLearner(problem)) {
      known.add(endpoint);
    }
    boolean lost = away || known.contains(endpoint);
    return new Facts(
        state.withReached(reached),
        versions,
        known,
        strangers,
        preferred.filter(it -> !lost || !it.equals(endpoint)));
  }

  Facts troubled(Optional<Problem> trouble) {
    return with(state.withTrouble(trouble));
  }

  Facts listed(MemberList members) {
    Map<MemberId, EtcdVersion> current = new HashMap<>(versions);
    current.keySet().removeIf(id -> members.find(id).isEmpty());
    Map<MemberId, Endpoint> reached = new HashMap<>(state.reached());
    reached.keySet().removeIf(id -> members.find(id).isEmpty());
    Set<Endpoint> known = new HashSet<>(learners);
    for (Member member : members.members()) {
      List<Endpoint> places = new ArrayList<>(advertised(member));
      Optional.ofNullable(reached.get(member.id())).ifPresent(places::add);
      if (member.learner()) {
        known.addAll(places);
      } else {
        places.forEach(known::remove);
      }
    }
    ConnectionState seen = state.withMembers(members).withReached(reached);
    return new Facts(seen, current, known, strangers, preferred).versioned();
  }

  Facts told(MemberStatus status) {
    MemberId id = status.header().memberId();
    Map<MemberId, EtcdVersion> current = new HashMap<>(versions);
    EtcdVersion.parse(status.version()).ifPresent(version -> current.put(id, version));
    Optional<Endpoint> place = Optional.ofNullable(state.reached().get(id));
    Set<Endpoint> known = new HashSet<>(learners);
    place.ifPresent(status.learner() ? known::add : known::remove);
    return new Facts(state, current, known, strangers, preferred.filter(it -> !known.contains(it)))
        .versioned();
  }

  private Facts versioned() {
    return with(state.withVersion(oldest()));
  }

  /** Takes note of a visit; those at places that are not visited any more are forgotten. */
  Facts visited(MemberVisit visit, List<Endpoint> places) {
    Map<Endpoint, MemberVisit> visits = new HashMap<>(state.visits());
    visits.put(visit.endpoint(), visit);
    visits.keySet().retainAll(places);
    return with(state.withVisits(visits));
  }

  private Facts with(ConnectionState seen) {
    return new Facts(seen, versions, learners, strangers, preferred);
  }

  /** Whom to visit: what the user named, and what leads to the members that this does not. */
  List<Endpoint> visitable(List<Endpoint> configured) {
    List<Endpoint> places = new ArrayList<>(configured);
    state.members().stream()
        .flatMap(list -> list.members().stream())
        .filter(member -> member.started() && !reachedAt(member, configured))
        .map(member -> place(member).map(List::of).orElseGet(() -> advertised(member)))
        .forEach(places::addAll);
    return places.stream().distinct().toList();
  }

  /** Where it answered, of what it advertises now. */
  private Optional<Endpoint> place(Member member) {
    return Optional.ofNullable(state.reached().get(member.id()))
        .filter(advertised(member)::contains);
  }

  List<Endpoint> candidates(List<Endpoint> configured) {
    List<Endpoint> places = new ArrayList<>();
    preferred.ifPresent(places::add);
    places.addAll(configured);
    state.members().stream()
        .flatMap(list -> list.members().stream())
        .filter(member -> member.started() && !member.learner())
        .filter(member -> !reachedAt(member, configured))
        .forEach(member -> places.addAll(advertised(member)));
    List<Endpoint> voters =
        places.stream().distinct().filter(Predicate.not(learners::contains)).toList();
    return voters.isEmpty() ? configured : voters;
  }

  private boolean reachedAt(Member member, List<Endpoint> places) {
    return Optional.ofNullable(state.reached().get(member.id()))
        .filter(places::contains)
        .isPresent();
  }

  private static List<Endpoint> advertised(Member member) {
    return member.clientUrls().stream().map(Endpoint::new).filter(Target::isPlace).toList();
  }
}
