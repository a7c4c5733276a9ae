package io.etcdsh.session;

import io.etcdsh.config.Settings.OnError;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.script.ScriptLine;
import io.etcdsh.script.ScriptReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/**
 * Runs the lines of a script one after another, as {@code set -e} does in a shell: the first line
 * that fails ends it with that line's exit code. With {@link OnError#CONTINUE} it goes on, and ends
 * with the code of the first line that failed.
 */
public final class Batch {
  private final LineRunner runner;
  private final Console console;
  private final OnError onError;

  /** A batch over {@code runner}. */
  public Batch(LineRunner runner, Console console, OnError onError) {
    this.runner = runner;
    this.console = console;
    this.onError = onError;
  }

  /**
   * Runs every line of {@code input}.
   *
   * @param name the script's name in messages
   */
  public LineOutcome run(BufferedReader input, String name) {
    ScriptReader reader = new ScriptReader(input);
    int failed = 0;
    try {
      for (Optional<ScriptLine> next = reader.next(); next.isPresent(); next = reader.next()) {
        ScriptLine line = next.get();
        LineOutcome outcome = runner.run(line.text(), new LineSource.Script(name, line.number()));
        failed = failed == 0 ? outcome.exitCode() : failed;
        if (outcome.leave() || stops(outcome)) {
          return new LineOutcome(failed, outcome.leave());
        }
      }
    } catch (IOException broken) {
      return runner.refuse(
          Problem.of(
              ProblemCode.FILE,
              "'%s' cannot be read any further.".formatted(name),
              "It is not text in UTF-8, or it was cut off."),
          new LineSource.ProcessArguments());
    }
    return new LineOutcome(failed, false);
  }

  /** Ends without running anything. */
  LineOutcome refuse(Problem problem) {
    return runner.refuse(problem, new LineSource.ProcessArguments());
  }

  private boolean stops(LineOutcome outcome) {
    return console.dataClosed()
        || Thread.currentThread().isInterrupted()
        || (!outcome.succeeded() && onError == OnError.STOP);
  }
}
