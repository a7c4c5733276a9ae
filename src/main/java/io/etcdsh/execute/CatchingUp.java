package io.etcdsh.execute;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Steadiness;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits until a member has caught up: so near to the leader in several looks that it will stay
 * there. It may take as long as it gets nearer; one that stands still is told.
 */
final class CatchingUp {
  /** The server's own nine tenths may leave millions of entries (etcd#15107). */
  private static final long NEAR = 1_000;

  private static final int LOOKS = 3;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Watch watch;
  private final Progress progress;
  private final MemberId member;
  private final Duration patience;
  private final long begin = System.nanoTime();
  private long moved = begin;
  private long applied = -1;
  private long first = -1;
  private int near;

  /**
   * For one wait.
   *
   * @param patience with a member that stands still
   */
  CatchingUp(Watch watch, Progress progress, MemberId member, Duration patience) {
    this.watch = watch;
    this.progress = progress;
    this.member = member;
    this.patience = patience;
  }

  /** Waits. Call it once. */
  Result<ClusterView> await() {
    while (true) {
      Result<ClusterView> look = watch.look();
      Optional<MemberView> seen = look.toOptional().flatMap(it -> it.find(member));
      if (look.toOptional().isPresent() && seen.isEmpty()) {
        return Result.failed(gone());
      }
      if (seen.isPresent()) {
        noted(look.toOptional().orElseThrow(), seen.get());
      }
      if (near >= LOOKS) {
        return look;
      }
      if (System.nanoTime() - moved > patience.toNanos()) {
        return Result.failed(stalled(seen));
      }
      if (!Waiting.pause(PAUSE)) {
        return Result.failed(Waiting.interrupted());
      }
    }
  }

  private void noted(ClusterView view, MemberView seen) {
    if (seen.answers() && seen.appliedIndex() > applied) {
      applied = seen.appliedIndex();
      first = first < 0 ? applied : first;
      moved = System.nanoTime();
    }
    long gap = Steadiness.gap(view, seen);
    boolean known = view.answeringLeader().isPresent();
    near = known && seen.answers() && applied > 0 && gap <= NEAR ? near + 1 : 0;
    progress.passing(
        seen.answers()
            ? new SyncBar(seen.member().label(), applied, gap, rate()).text()
            : seen.member().label() + " does not answer yet.");
  }

  /** Entries in a second since it was first seen. */
  private double rate() {
    double seconds = (moved - begin) / 1e9;
    return seconds <= 0 ? 0 : (applied - first) / seconds;
  }

  private Problem stalled(Optional<MemberView> seen) {
    String label = seen.map(it -> it.member().label()).orElse(member.hex());
    return Problem.of(
        ProblemCode.WAITED,
        label + " does not catch up.",
        applied < 0
            ? "It has not answered for %d s.".formatted(patience.toSeconds())
            : "It has stood at entry %d for %d s.".formatted(applied, patience.toSeconds()),
        "Look at its log; if it does not come, 'member remove %s' takes it off.".formatted(label));
  }

  private Problem gone() {
    return Problem.of(
        ProblemCode.WAITED, "The member is no longer listed.", "Somebody removed " + member + ".");
  }
}
