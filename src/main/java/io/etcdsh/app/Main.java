package io.etcdsh.app;

import io.etcdsh.config.Environment;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.session.StandardStream;
import java.nio.file.Path;
import java.util.List;

/** Entry point of every way to run: a shell, one line, a script, and the processes behind them. */
public final class Main {
  private Main() {}

  /** Runs and exits with the status of what was run. */
  public static void main(String[] args) {
    System.exit(guarded(List.of(args)));
  }

  /** Nobody at three in the morning wants a stack trace; a bug is one line and its own code. */
  private static int guarded(List<String> words) {
    try {
      return run(words);
    } catch (RuntimeException | StackOverflowError bug) {
      StackTraceElement[] frames = bug.getStackTrace();
      System.err.printf(
          "error[%s] etcdsh has a bug: %s%s.%n",
          ProblemCode.INTERNAL.text(), bug, frames.length == 0 ? "" : " at " + frames[0]);
      return ExitStatus.INTERNAL.code();
    }
  }

  private static int run(List<String> words) {
    Environment variables = new Environment(System.getenv());
    if (words.size() == 2) {
      switch (words.getFirst()) {
        case SandboxHostProcess.WORD -> {
          return SandboxHostProcess.run(words.getLast());
        }
        case Practice.WORD -> {
          return Practice.run(Path.of(words.getLast()));
        }
        case Training.WORD -> {
          return Training.run(subject(words.getLast()));
        }
        default -> {}
      }
    }
    return new Run(variables, StandardStream.IN.isTerminal()).run(words);
  }

  private static Training.Subject subject(String word) {
    return word.equals("shell") ? Training.Subject.SHELL : Training.Subject.LINES;
  }
}
