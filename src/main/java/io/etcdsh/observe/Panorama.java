package io.etcdsh.observe;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.PeerVisit;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Looks at a cluster from all sides: every place is asked everything at once, then once more after
 * a while for what only a difference tells. Takes four times the limit and the interval at most:
 * one for the member list, one for the first round, and two for reads that are put again.
 *
 * @param clock for the time of the look
 * @param limit of each question
 * @param interval between the two rounds
 * @param heard takes how far the first round has come if somebody keeps us waiting; called from
 *     another thread
 */
public record Panorama(
    InstantSource clock, Duration limit, Duration interval, Consumer<RollCall> heard) {
  /** Whoever answers at all mostly does so sooner. */
  private static final Duration PROMPT = Duration.ofMillis(700);

  /** One that tells nobody how far it has come. */
  public Panorama(InstantSource clock, Duration limit, Duration interval) {
    this(clock, limit, interval, roll -> {});
  }

  /**
   * The cluster as it shows itself; that nobody answers is an observation, too. Fails only if the
   * look itself cannot be taken: a configuration that is broken, or an interrupt.
   */
  public Result<Observation> of(ClusterReader cluster) {
    Instant at = clock.instant();
    List<Endpoint> configured = cluster.endpoints();
    Result<MemberList> known = cluster.memberList(Consistency.SERIALIZABLE, limit);
    List<Endpoint> places = known.map(cluster::places).toOptional().orElse(configured);
    Interviewer interviewer = new Interviewer(cluster, limit);
    try (FanOut fan = new FanOut()) {
      Future<Result<MemberList>> agreed = fan.start(() -> cluster.agreedMembers(limit));
      Future<Result<List<PeerVisit>>> peers = fan.start(() -> peers(cluster, known));
      Set<Endpoint> answered = ConcurrentHashMap.newKeySet();
      Future<Boolean> roll = fan.start(() -> called(places, answered, known));
      Result<List<Interviewer.First>> first =
          FanOut.ask(places, place -> noted(interviewer.first(place), answered));
      roll.cancel(true);
      return first
          .then(this::paused)
          .then(all -> FanOut.ask(all, it -> interviewer.second(it, common(all))))
          .then(
              all ->
                  answer(fan, peers)
                      .map(visits -> observed(at, configured, answer(fan, agreed), all, visits)));
    }
  }

  private static Interviewer.First noted(Interviewer.First first, Set<Endpoint> answered) {
    answered.add(first.place());
    return first;
  }

  /** Tells who has not answered after a moment; not called if all have. */
  private boolean called(List<Endpoint> places, Set<Endpoint> answered, Result<MemberList> known) {
    try {
      Thread.sleep(PROMPT);
    } catch (InterruptedException allAnswered) {
      return false;
    }
    List<Endpoint> silent = places.stream().filter(it -> !answered.contains(it)).toList();
    List<Endpoint> others = places.stream().filter(it -> !silent.contains(it)).toList();
    if (!silent.isEmpty()) {
      heard.accept(new RollCall(labels(others, known), labels(silent, known)));
    }
    return true;
  }

  private static List<String> labels(List<Endpoint> places, Result<MemberList> known) {
    List<Member> members = known.map(MemberList::members).toOptional().orElse(List.of());
    return places.stream()
        .map(
            place ->
                members.stream()
                    .filter(it -> it.serves(place))
                    .findFirst()
                    .map(Member::label)
                    .orElse(place.text()))
        .toList();
  }

  private Observation observed(
      Instant at,
      List<Endpoint> configured,
      Result<MemberList> agreed,
      List<Interview> interviews,
      List<PeerVisit> peers) {
    return new Observation(at, limit, configured, agreed, interviews, peers);
  }

  private static <T> Result<T> answer(FanOut fan, Future<Result<T>> call) {
    return fan.collect(List.of(call)).then(List::getFirst);
  }

  private Result<List<PeerVisit>> peers(ClusterReader cluster, Result<MemberList> known) {
    List<Member> members = known.map(MemberList::members).toOptional().orElse(List.of());
    List<PeerVisit> unvisited =
        members.stream()
            .flatMap(
                member ->
                    member.peerUrls().stream()
                        .map(url -> new PeerVisit(member.id(), url, notYet())))
            .toList();
    return FanOut.ask(
        unvisited,
        it -> new PeerVisit(it.member(), it.url(), cluster.reach(new Endpoint(it.url()), limit)));
  }

  private static <T> Result<T> notYet() {
    return Result.failed(Problem.of(ProblemCode.UNAVAILABLE, "Not asked yet.", ""));
  }

  private Result<List<Interviewer.First>> paused(List<Interviewer.First> all) {
    try {
      Thread.sleep(interval);
      return Result.ok(all);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "Interrupted.", ""));
    }
  }

  /** The lowest revision that any member has got to: all others have it as well. */
  private static Optional<Long> common(List<Interviewer.First> all) {
    return all.stream()
        .flatMap(it -> it.status().toOptional().stream())
        .map(MemberStatus::header)
        .map(ResponseHeader::revision)
        .min(Long::compareUnsigned)
        .filter(it -> it > 0);
  }
}
