package io.etcdsh.session;

import io.etcdsh.command.Repetition;
import io.etcdsh.command.Until;
import io.etcdsh.line.GoDuration;
import io.etcdsh.line.QuotedWords;
import io.etcdsh.live.Health;
import io.etcdsh.live.Pulse;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs a line again and again. Ends with what the last run ended with; an interrupt of the thread
 * ends it, too. For one thread.
 */
final class Repeating {
  /** Before each line: whether it has changed. */
  private static final int MARGIN = 2;

  private final Repetition repetition;
  private final Console console;
  private final boolean inPlace;
  private final Function<Console, LineOutcome> line;
  private final Supplier<Pulse> pulse;
  private List<String> before = List.of();

  /**
   * A repetition.
   *
   * @param inPlace whether an answer takes the place of the one before
   * @param line runs the line once, with its output where it is told
   * @param pulse how the cluster is
   */
  Repeating(
      Repetition repetition,
      Console console,
      boolean inPlace,
      Function<Console, LineOutcome> line,
      Supplier<Pulse> pulse) {
    this.repetition = repetition;
    this.console = console;
    this.inPlace = inPlace;
    this.line = line;
    this.pulse = pulse;
  }

  /** Why a command is not repeated. */
  static Problem onlyReading(String name) {
    return Problem.of(
        ProblemCode.BAD_ARGUMENTS,
        "'%s' is not repeated.".formatted(name),
        "Only commands that read and show can be.",
        "For example 'repeat 2s endpoint status'.");
  }

  LineOutcome run() {
    Pane pane = inPlace ? console.pane() : lines -> {};
    LineOutcome last = LineOutcome.DONE;
    for (long run = 1; ; run++) {
      CapturedConsole captured = new CapturedConsole(console, inPlace ? MARGIN : 0, inPlace);
      LineOutcome now = line.apply(captured);
      if (now.exitCode() == ExitStatus.INTERRUPTED.code()) {
        return interrupted(last);
      }
      last = now;
      pane.show(inPlace ? framed(captured.text(), run, now) : List.of());
      if (console.dataClosed() || isMet(captured.data(), now)) {
        return last;
      }
      if (isOver(run)) {
        return repetition.until().isPresent()
            ? new LineOutcome(ExitStatus.FAILED.code(), false)
            : last;
      }
      if (!pause()) {
        return interrupted(last);
      }
    }
  }

  /** What was waited for has not come: whatever follows in a script must not run. */
  private LineOutcome interrupted(LineOutcome last) {
    console.message("Stopped.");
    return repetition.until().isPresent()
        ? new LineOutcome(ExitStatus.INTERRUPTED.code(), false)
        : last;
  }

  private boolean isOver(long run) {
    return repetition.times().filter(times -> run >= times).isPresent();
  }

  private boolean pause() {
    try {
      Thread.sleep(repetition.every());
      return true;
    } catch (InterruptedException ended) {
      return false;
    }
  }

  private boolean isMet(String text, LineOutcome outcome) {
    return repetition
        .until()
        .filter(
            until ->
                switch (until) {
                  case Until.Ended(int exit) -> outcome.exitCode() == exit;
                  case Until.Shown(String wanted) -> text.contains(wanted);
                  case Until.Healthy(Health wanted) -> Health.of(pulse.get()) == wanted;
                })
        .isPresent();
  }

  private List<String> framed(String text, long run, LineOutcome outcome) {
    List<String> lines = text.lines().toList();
    List<String> framed = new ArrayList<>();
    framed.add(
        "every %s: %s   %s, run %d, exit %d; Ctrl-C ends it"
            .formatted(
                GoDuration.text(repetition.every()),
                QuotedWords.of(repetition.words()),
                LocalTime.now(Clock.system(ZoneId.systemDefault())).truncatedTo(ChronoUnit.SECONDS),
                run,
                outcome.exitCode()));
    for (int i = 0; i < lines.size(); i++) {
      boolean same = run == 1 || (i < before.size() && before.get(i).equals(lines.get(i)));
      framed.add((same ? "  " : "* ") + lines.get(i));
    }
    before = lines;
    return framed;
  }
}
