package io.etcdsh.session;

import io.etcdsh.model.ClusterId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The scripts that a session is in the middle of, and what their lines have rehearsed so far. A
 * rehearsal lasts as long as the outermost script; lines that are typed have none. For one thread.
 */
final class Scripts {
  /** A script that runs scripts that run scripts: more than this is a mistake. */
  private static final int MOST_WITHIN = 16;

  private final Map<ClusterId, Rehearsal> rehearsals = new HashMap<>();
  private int depth;
  private boolean dry;

  /**
   * Runs the lines of a script.
   *
   * @param rehearsed whether nothing may be changed by them; they cannot lift that
   */
  LineOutcome within(boolean rehearsed, Supplier<LineOutcome> lines) {
    boolean before = dry;
    depth++;
    dry |= rehearsed;
    try {
      return lines.get();
    } finally {
      dry = before;
      depth--;
      if (!running()) {
        rehearsals.clear();
      }
    }
  }

  /** Why {@code file} is not run as well, if it is one too many. */
  Optional<Problem> refusal(Path file) {
    return depth < MOST_WITHIN
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                ProblemCode.BAD_ARGUMENTS,
                "The script '%s' is not run.".formatted(file),
                "Scripts run one another %d deep already.".formatted(MOST_WITHIN),
                "Look for a script that runs itself."));
  }

  /** The options of a line, if it is within these scripts. */
  LineOptions over(LineOptions options) {
    return dry ? options.dry() : options;
  }

  /** Whether the line that runs is one of a script. */
  boolean running() {
    return depth > 0;
  }

  /** What was rehearsed on the cluster that now looks like this; tells if it is out of date. */
  Rehearsal rehearsal(ClusterView real, Consumer<String> tell) {
    Rehearsal begun = rehearsals.getOrDefault(real.id(), Rehearsal.on(real));
    Optional<String> outdated = begun.outdated(real);
    outdated.ifPresent(
        why ->
            tell.accept(
                "The dry run starts over on the cluster as it is, without the lines before: %s."
                    .formatted(why)));
    return outdated.isPresent() ? Rehearsal.on(real) : begun;
  }

  /** Remembers it for the next line of the script, if there is one. */
  void keep(ClusterId cluster, Rehearsal rehearsal) {
    if (running()) {
      rehearsals.put(cluster, rehearsal);
    }
  }

  /** Something is really changed: what was rehearsed does not lead on from there. */
  void forgetRehearsals() {
    rehearsals.clear();
  }
}
