package io.etcdsh.observe;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.etcd.HttpPage;
import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Interview.HashPair;
import io.etcdsh.metrics.Scrape;
import io.etcdsh.metrics.Window;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.Reach;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * Puts all questions to one place at once, and some of them again after a while.
 *
 * @param cluster that the place belongs to
 * @param limit of each question
 */
record Interviewer(ClusterReader cluster, Duration limit) {
  /** A key that nobody has; its absence is answered as fast as any key. */
  private static final Bytes NO_KEY = Bytes.utf8("etcdsh/no-such-key");

  /** A read that takes longer is put again. */
  private static final Duration SLOW = Duration.ofMillis(100);

  /** So often: what is slow each time is not slow by our own doing. */
  private static final int TIMES = 2;

  /** The first round of one place. */
  record First(
      Endpoint place,
      Result<Reach> reach,
      Result<MemberStatus> status,
      Duration statusTook,
      Result<MemberList> list,
      Result<AlarmList> alarms,
      Result<Duration> linearizable,
      Result<Duration> serializable,
      Result<Scrape> metrics,
      Result<HttpPage> health,
      Result<HttpPage> live,
      Result<HttpPage> ready,
      Result<HttpPage> version) {}

  private record Timed<T>(Result<T> answer, Duration took) {}

  /** Everything that is asked once, and the first of what is asked twice. */
  First first(Endpoint place) {
    try (FanOut fan = new FanOut()) {
      Future<Result<Reach>> reach = fan.start(() -> cluster.reach(place, limit));
      Future<Timed<MemberStatus>> status =
          fan.start(() -> timed(() -> cluster.status(place, limit)));
      Future<Result<MemberList>> list = fan.start(() -> cluster.memberListAt(place, limit));
      Future<Result<AlarmList>> alarms = fan.start(() -> cluster.alarmsAt(place, limit));
      Future<Result<Duration>> linearizable = fan.start(() -> read(place, false));
      Future<Result<Duration>> serializable = fan.start(() -> read(place, true));
      Future<Result<Scrape>> metrics = fan.start(() -> cluster.scrape(place, limit));
      Future<Result<HttpPage>> health = fan.start(() -> cluster.page(place, "/health", limit));
      Future<Result<HttpPage>> live = fan.start(() -> cluster.page(place, "/livez", limit));
      Future<Result<HttpPage>> ready =
          fan.start(() -> cluster.page(place, "/readyz?verbose", limit));
      Future<Result<HttpPage>> version = fan.start(() -> cluster.page(place, "/version", limit));
      Optional<Timed<MemberStatus>> told =
          fan.collect(List.of(status)).toOptional().map(List::getFirst);
      return new First(
          place,
          answer(fan, reach),
          told.map(Timed::answer).orElseGet(Interviewer::interrupted),
          told.map(Timed::took).orElse(limit),
          answer(fan, list),
          answer(fan, alarms),
          answer(fan, linearizable),
          answer(fan, serializable),
          answer(fan, metrics),
          answer(fan, health),
          answer(fan, live),
          answer(fan, ready),
          answer(fan, version));
    }
  }

  /** The second round. {@code revision} is one that all members have, if there is any. */
  Interview second(First first, Optional<Long> revision) {
    try (FanOut fan = new FanOut()) {
      Future<Result<MemberStatus>> later =
          fan.start(() -> first.status().then(ok -> cluster.status(first.place(), limit)));
      Future<Result<Window>> metrics =
          fan.start(
              () ->
                  first
                      .metrics()
                      .then(
                          before ->
                              cluster
                                  .scrape(first.place(), limit)
                                  .map(now -> new Window(before, now))));
      Future<Result<Duration>> linearizable =
          fan.start(() -> again(first.linearizable(), first.place(), false));
      Future<Result<Duration>> serializable =
          fan.start(() -> again(first.serializable(), first.place(), true));
      Future<Result<HashPair>> hashes = fan.start(() -> hashes(first, revision));
      return new Interview(
          first.place(),
          first.reach(),
          first.status(),
          answer(fan, later),
          first.statusTook(),
          first.list(),
          first.alarms(),
          answer(fan, hashes),
          answer(fan, linearizable),
          answer(fan, serializable),
          answer(fan, metrics),
          first.health(),
          first.live(),
          first.ready(),
          first.version());
    }
  }

  private Result<HashPair> hashes(First first, Optional<Long> revision) {
    if (revision.isEmpty()) {
      return first
          .status()
          .then(
              ok ->
                  Result.failed(
                      Problem.of(
                          ProblemCode.UNAVAILABLE, "No revision is common to the members.", "")));
    }
    return first
        .status()
        .then(ok -> cluster.hashKv(first.place(), revision.get(), limit))
        .then(
            one ->
                cluster
                    .hashKv(first.place(), revision.get(), limit)
                    .map(two -> new HashPair(one, two)));
  }

  /** A first read may have waited for us to dial, or to warm up: then others tell more. */
  private Result<Duration> again(Result<Duration> before, Endpoint place, boolean serializable) {
    return before.map(took -> fastest(took, place, serializable));
  }

  private Duration fastest(Duration before, Endpoint place, boolean serializable) {
    Duration fastest = before;
    for (int i = 0; i < TIMES && fastest.compareTo(SLOW) > 0; i++) {
      Duration next = read(place, serializable).toOptional().orElse(fastest);
      fastest = next.compareTo(fastest) < 0 ? next : fastest;
    }
    return fastest;
  }

  private Result<Duration> read(Endpoint place, boolean serializable) {
    RangeQuery query = RangeQuery.of(NO_KEY).countingOnly(serializable);
    Timed<?> read = timed(() -> cluster.rangeAt(place, query, limit));
    return read.answer().map(ok -> read.took());
  }

  private static <T> Timed<T> timed(java.util.function.Supplier<Result<T>> call) {
    long begun = System.nanoTime();
    Result<T> answer = call.get();
    return new Timed<>(answer, Duration.ofNanos(System.nanoTime() - begun));
  }

  private static <T> Result<T> answer(FanOut fan, Future<Result<T>> call) {
    return fan.collect(List.of(call)).then(List::getFirst);
  }

  private static <T> Result<T> interrupted() {
    return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "Interrupted.", ""));
  }
}
