package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.Consistency;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what is known true while nobody asks: on a virtual thread of its own it calls on every
 * member, those in trouble most often, and reads the member list now and then.
 */
final class Freshness implements AutoCloseable {
  /** How often members that are away are dialled again. */
  private static final Duration BEAT = Duration.ofMillis(400);

  /** How often members that answer are asked whether they still do. */
  private static final Duration VISIT = Duration.ofSeconds(4);

  /** How often the member list is read. */
  private static final Duration LIST = Duration.ofSeconds(10);

  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  private final ClusterCalls calls;
  private final Members members;
  private final KnownCluster known;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Visit> visits = new ArrayList<>();
  private long listedAt;
  private boolean started;

  Freshness(ClusterCalls calls, Members members, KnownCluster known) {
    this.calls = calls;
    this.members = members;
    this.known = known;
  }

  /** The last call on one member. */
  private record Visit(
      MemberChannel member, long begun, CompletableFuture<Result<MemberStatus>> outcome) {

    /** Whether it is time for another one. */
    boolean isPast(long now) {
      return outcome.isDone()
          && (now - begun > VISIT.toNanos() || failed().isPresent() || !member.ready());
    }

    Optional<Problem> failed() {
      return outcome.isDone() ? outcome.join().failure() : Optional.empty();
    }
  }

  /** Begins, unless it has begun. */
  synchronized void start() {
    if (!started) {
      started = true;
      Thread.ofVirtual().name("etcdsh-freshness").start(this::run);
    }
  }

  private void run() {
    listedAt = System.nanoTime() - LIST.toNanos();
    try {
      do {
        beat(System.nanoTime());
      } while (!closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat(long now) {
    tellTrouble(); // of the visits since the last beat, before they are begun anew
    boolean wasAway = !known.state().connected();
    if (!wasAway && now - listedAt > LIST.toNanos()) {
      listedAt = now;
      calls.memberList(Consistency.SERIALIZABLE, TIMEOUT);
    }
    List<MemberChannel> present = members.at(known.everybody());
    visits.removeIf(it -> !present.contains(it.member()) || it.isPast(now));
    for (MemberChannel member : present) {
      if (visits.stream().noneMatch(it -> it.member() == member)) {
        visits.add(new Visit(member, now, calls.visit(member, TIMEOUT)));
      }
    }
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
