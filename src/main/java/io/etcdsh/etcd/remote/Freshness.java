package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what is known true while nobody asks: on a thread of its own it calls on every member,
 * those in trouble most often, and reads the member list now and then.
 */
final class Freshness implements AutoCloseable {
  /** How often members that are away are dialled again. */
  private static final Duration BEAT = Duration.ofMillis(400);

  /**
   * How often members that answer are asked whether they still do, and the member list is read,
   * while somebody looks. With these a member that falls silent is known to be so after 2.6 s at
   * most, and none is asked more than once in a second on average.
   */
  private static final Pace CLOSELY = new Pace(Duration.ofMillis(1600), Duration.ofMillis(2700));

  /** The same while nobody looks. */
  private static final Pace AT_LEISURE = new Pace(Duration.ofSeconds(4), Duration.ofSeconds(10));

  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final InstantSource CLOCK = InstantSource.system();

  private final ClusterCalls calls;
  private final Members members;
  private final KnownCluster known;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Visit> visits = new ArrayList<>();
  private long listedAt;
  private boolean started;
  private volatile Pace pace = AT_LEISURE;

  Freshness(ClusterCalls calls, Members members, KnownCluster known) {
    this.calls = calls;
    this.members = members;
    this.known = known;
  }

  private record Pace(Duration visit, Duration list) {}

  /** The last call on one member. */
  private record Visit(
      MemberChannel member, long begun, CompletableFuture<Result<MemberStatus>> outcome) {

    /** Whether it is time for another one. */
    boolean isPast(long now, Pace pace) {
      return outcome.isDone()
          && (now - begun > pace.visit().toNanos()
              || failed().filter(Attempts::isAway).isPresent()
              || !member.ready());
    }

    Optional<Problem> failed() {
      return outcome.isDone() ? outcome.join().failure() : Optional.empty();
    }
  }

  /** Whether somebody looks. */
  void attend(boolean closely) {
    pace = closely ? CLOSELY : AT_LEISURE;
  }

  /** Begins, unless it has begun. */
  synchronized void start() {
    if (!started) {
      started = true;
      // It only sleeps and begins calls; a virtual thread would wake two others at each beat.
      Thread.ofPlatform().daemon().name("etcdsh-freshness").start(this::run);
    }
  }

  private void run() {
    listedAt = System.nanoTime() - AT_LEISURE.list().toNanos();
    try {
      do {
        beat(System.nanoTime());
      } while (!closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException closing) {
      if (closed.getCount() > 0) {
        throw closing; // else the connection was closed in the middle of a beat
      }
    }
  }

  private void beat(long now) {
    tellTrouble(); // of the visits since the last beat, before they are begun anew
    boolean wasAway = !known.state().connected();
    if (!wasAway && now - listedAt > pace.list().toNanos()) {
      listedAt = now;
      calls.memberList(Consistency.SERIALIZABLE, TIMEOUT);
    }
    List<MemberChannel> present = members.at(known.everybody());
    visits.removeIf(it -> !present.contains(it.member()) || it.isPast(now, pace));
    for (MemberChannel member : present) {
      if (visits.stream().noneMatch(it -> it.member() == member)) {
        CompletableFuture<Result<MemberStatus>> outcome = calls.visit(member, TIMEOUT);
        visits.add(new Visit(member, now, outcome));
        CompletableFuture<Void> _ =
            outcome.thenAccept(result -> note(member.endpoint(), now, result));
      }
    }
  }

  /** Who answers for another cluster is not the member that was visited. */
  private static boolean isNoAnswer(Problem problem) {
    return Attempts.isAway(problem) || problem.code() == ProblemCode.CLUSTER_CHANGED;
  }

  private void note(Endpoint endpoint, long begun, Result<MemberStatus> outcome) {
    Optional<MemberVisit> before = known.visit(endpoint);
    Optional<MemberStatus> told = outcome.toOptional();
    Optional<Problem> failure = outcome.failure();
    boolean silence = failure.filter(Freshness::isNoAnswer).isPresent();
    Instant now = CLOCK.instant();
    known.visited(
        new MemberVisit(
            endpoint,
            now,
            Duration.ofNanos(System.nanoTime() - begun),
            silence ? before.map(MemberVisit::missed).orElse(0) + 1 : 0,
            failure,
            told.or(() -> before.flatMap(MemberVisit::last)),
            silence ? before.flatMap(MemberVisit::heard) : Optional.of(now)));
  }

  /** Nobody answered: the first one's reason stands for all. */
  private void tellTrouble() {
    if (!visits.isEmpty() && visits.stream().allMatch(visit -> away(visit).isPresent())) {
      away(visits.getFirst()).ifPresent(known::trouble);
    }
  }

  /** Why a member could not be visited; nothing if it has answered somebody else since. */
  private Optional<Problem> away(Visit visit) {
    boolean answeredSince = known.state().reached().containsValue(visit.member().endpoint());
    return visit.failed().filter(problem -> !answeredSince || !Attempts.isAway(problem));
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
