package io.etcdsh.shell;

import io.etcdsh.history.EnteredLine;
import io.etcdsh.history.LineEnd;
import io.etcdsh.history.LineHistory;
import io.etcdsh.history.Place;
import io.etcdsh.model.ClusterId;
import io.etcdsh.problem.Result;
import io.etcdsh.session.LineOutcome;
import io.etcdsh.session.LineRunner;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes down each line that is run: before it begins, and how it ended. That it cannot be written
 * is told once, and is no reason not to run it.
 */
final class LineRecorder {
  private final LineHistory history;
  private final ShellHistory keys;
  private final LineRunner runner;

  LineRecorder(LineHistory history, ShellHistory keys, LineRunner runner) {
    this.history = history;
    this.keys = keys;
    this.runner = runner;
  }

  /** Runs {@code line} by {@code run} and gives how it ended. */
  LineOutcome during(String line, Function<String, LineOutcome> run) {
    String text = ShellHistory.kept(line, runner);
    boolean kept = !text.isEmpty() && runner.facts().settings().typing().remembered();
    Place place = runner.place(line);
    Optional<EnteredLine> begun = kept ? begin(place, text) : Optional.empty();
    Optional<ClusterId> before = runner.facts().connection().clusterId();
    long start = System.nanoTime();
    LineOutcome outcome = run.apply(line);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    begun.ifPresent(entered -> end(entered, outcome, took, before));
    if (kept) {
      keys.ran(place, text, outcome.exitCode());
    }
    return outcome;
  }

  private Optional<EnteredLine> begin(Place place, String text) {
    Result<EnteredLine> begun = history.begin(place, text);
    begun.failure().ifPresent(keys::tell);
    return begun.toOptional();
  }

  /** The cluster is that where the line began; one that nobody knew then was found meanwhile. */
  private void end(
      EnteredLine entered, LineOutcome outcome, Duration took, Optional<ClusterId> before) {
    Optional<ClusterId> cluster = before.or(() -> runner.facts().connection().clusterId());
    history.end(entered, new LineEnd(outcome.exitCode(), took, cluster));
  }
}
