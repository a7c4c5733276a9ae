package io.etcdsh.etcd.remote;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.grpc.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One question that any of several members may answer. The likeliest is asked first; the next one
 * joins when nothing was heard for a moment, or at once when an attempt fails in a way that says
 * nothing about the others. The first real answer or refusal wins and the others are cancelled.
 */
final class Race<A> {
  /** How long a member may keep silent before another one is asked as well. */
  private static final Duration HEDGE = Duration.ofMillis(300);

  /**
   * The same while the last one asked may still be shaking hands: in a process that has just begun,
   * a second handshake beside the first would only make both slower.
   */
  private static final Duration HANDSHAKE_HEDGE = Duration.ofMillis(700);

  /** gRPC's own deadline comes first, with a better reason than ours. */
  private static final Duration GRACE = Duration.ofMillis(150);

  private final MemberCalls calls;
  private final Ask<A> ask;
  private final List<MemberChannel> candidates;
  private final Deadline deadline;
  private final Cancellation cancellation = new Cancellation();
  private final BlockingQueue<Finish<A>> finished = new LinkedBlockingQueue<>();
  private final List<Problem> failures = new ArrayList<>();
  private int started;

  /** How one member's attempt ended. */
  private record Finish<A>(MemberChannel member, Result<A> result) {}

  Race(MemberCalls calls, Ask<A> ask, List<MemberChannel> candidates, Deadline deadline) {
    this.calls = calls;
    this.ask = ask;
    this.candidates = candidates;
    this.deadline = deadline;
  }

  /** The outcome. Call it once. */
  Result<A> run() {
    try {
      return decided();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "Interrupted.", ""));
    } finally {
      cancellation.cancel();
    }
  }

  private Result<A> decided() throws InterruptedException {
    startNext();
    while (failures.size() < candidates.size()) {
      Optional<Finish<A>> next = next();
      if (next.isEmpty() && remaining() <= 0) {
        break;
      }
      if (next.isPresent()) {
        MemberChannel member = next.get().member();
        Result<A> result = next.get().result();
        Optional<Problem> failure = result.failure();
        if (failure.isEmpty() || !calls.worthAnother(member, failure.get())) {
          return result;
        }
        failures.add(failure.get());
      }
      startNext();
    }
    return Result.failed(verdict());
  }

  private Optional<Finish<A>> next() throws InterruptedException {
    long wait =
        started < candidates.size() ? Math.min(hedge().toNanos(), remaining()) : remaining();
    return Optional.ofNullable(finished.poll(Math.max(wait, 0), TimeUnit.NANOSECONDS));
  }

  private Duration hedge() {
    MemberChannel last = candidates.get(started - 1);
    return last.target().tls() && !last.ready() ? HANDSHAKE_HEDGE : HEDGE;
  }

  private long remaining() {
    return deadline.timeRemaining(TimeUnit.NANOSECONDS) + GRACE.toNanos();
  }

  private void startNext() {
    if (started < candidates.size()) {
      MemberChannel member = candidates.get(started++);
      var _ =
          calls
              .ask(member, ask, deadline, cancellation)
              .thenAccept(result -> finished.add(new Finish<>(member, result)));
    }
  }

  /** The failure that says most: what TLS or the servers said, then silence, then absence. */
  private Problem verdict() {
    if (failures.size() < started) {
      failures.add(Refusals.timeout(candidates.getFirst().endpoint()));
    }
    Problem first = failures.stream().min(Comparator.comparingInt(Race::weight)).orElseThrow();
    if (candidates.size() == 1) {
      return first;
    }
    return Attempts.isAway(first)
        ? first.about("None of " + candidates.size() + " endpoints answered.")
        : first;
  }

  private static int weight(Problem problem) {
    if (Attempts.isStopping(problem)) {
      return 3;
    }
    return switch (problem.code()) {
      case CLUSTER_CHANGED -> 4;
      case UNREACHABLE -> 3;
      case TIMEOUT -> 2;
      case LEARNER -> 1;
      default -> 0;
    };
  }
}
