package io.etcdsh.shell;

import io.etcdsh.line.LogicalLines;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.session.LineOutcome;
import io.etcdsh.session.LineRunner;
import java.io.IOError;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

/**
 * Reads a line, runs it, and again. Ctrl-C drops the line that is typed and never ends the shell;
 * Ctrl-D on an empty line and a terminal that went away do. The shell's exit code is that of the
 * last line that was run, as in other shells, so that {@code exit} after a failure fails.
 */
final class ReadLoop {
  private final LineReader reader;
  private final PromptLine prompt;
  private final LineThread lines;
  private final LineRunner runner;
  private final LineRecorder recorder;
  private final EditKeys keys;
  private final TerminalConsole console;
  private final Function<Throwable, String> bugs;
  private int exitCode;

  ReadLoop(
      LineReader reader,
      PromptLine prompt,
      LineThread lines,
      LineRunner runner,
      LineRecorder recorder,
      TerminalConsole console,
      Function<Throwable, String> bugs) {
    this.reader = reader;
    this.prompt = prompt;
    this.lines = lines;
    this.runner = runner;
    this.recorder = recorder;
    this.keys = new EditKeys(reader);
    this.console = console;
    this.bugs = bugs;
  }

  /** Runs until the user leaves or the terminal is gone; the exit code of the shell. */
  int run() {
    Optional<String> text = read();
    while (text.isPresent() && runAll(LogicalLines.split(text.get()))) {
      text = read();
    }
    return exitCode;
  }

  /** The next text that was entered; a dropped line is empty, and nothing means the end. */
  private Optional<String> read() {
    try {
      keys.set(runner.facts().settings().typing().keys());
      return Optional.of(reader.readLine(prompt.next()));
    } catch (UserInterruptException dropped) {
      // Some versions of JLine leave the flag set (jline3 issue 2039).
      boolean _ = Thread.interrupted();
      return Optional.of("");
    } catch (EndOfFileException | IOError | IllegalStateException gone) {
      return Optional.empty();
    } catch (RuntimeException bug) {
      exitCode = ExitStatus.INTERNAL.code();
      console.message(bugs.apply(bug));
      return Optional.empty();
    }
  }

  /** Runs what was entered, more than one line if it was pasted; whether the shell goes on. */
  private boolean runAll(List<String> batch) {
    for (int i = 0; i < batch.size(); i++) {
      LineOutcome outcome = recorder.during(batch.get(i), lines::run);
      if (!outcome.leave() || !outcome.succeeded()) {
        exitCode = outcome.exitCode();
      }
      if (outcome.leave() || !outcome.succeeded()) {
        tellNotRun(i + 1, batch.size());
        return !outcome.leave();
      }
    }
    return true;
  }

  private void tellNotRun(int ended, int all) {
    if (ended < all) {
      console.message(
          "Stopped after line %d of %d pasted lines: %d not run."
              .formatted(ended, all, all - ended));
    }
  }
}
