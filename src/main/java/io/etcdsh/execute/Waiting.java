package io.etcdsh.execute;

import io.etcdsh.plan.ClusterView;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.function.Function;

/**
 * Looks at a cluster until it has got somewhere. A look that fails is no end: the next may tell.
 * For one thread, whose interrupt ends it.
 *
 * @param watch looks
 * @param progress hears what is still missing
 */
record Waiting(Watch watch, Progress progress) {
  private static final Duration PAUSE = Duration.ofMillis(400);

  /** What is still missing in a cluster that looks like this, in words; empty if nothing is. */
  interface Missing {
    String in(ClusterView view);
  }

  /** The first view in which nothing is missing; after {@code limit} what {@code gaveUp} makes. */
  Result<ClusterView> until(Duration limit, Missing missing, Function<String, Problem> gaveUp) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Result<ClusterView> look = watch.look();
      String lacks = lacks(look, missing);
      if (lacks.isEmpty()) {
        return look;
      }
      if (System.nanoTime() > end) {
        return Result.failed(gaveUp.apply(lacks));
      }
      progress.passing(lacks);
      if (!pause(PAUSE)) {
        return Result.failed(interrupted());
      }
    }
  }

  private static String lacks(Result<ClusterView> look, Missing missing) {
    return look.<String>either(missing::in, Problem::what);
  }

  /** Whether the pause came to its end. */
  static boolean pause(Duration length) {
    try {
      Thread.sleep(length);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Problem interrupted() {
    return Problem.of(ProblemCode.INTERRUPTED, "Interrupted.", "");
  }
}
