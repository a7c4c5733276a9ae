package io.etcdsh.app;

import io.etcdsh.config.Environment;
import java.util.List;

/** Entry point of every way to run: a shell, one line, a script, and the processes behind them. */
public final class Main {
  private Main() {}

  /** Runs and exits with the status of what was run. */
  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> words) {
    Environment variables = new Environment(System.getenv());
    if (words.equals(List.of(Training.WORD))) {
      return new Training(variables).run();
    }
    if (words.size() == 2 && words.getFirst().equals(SandboxHostProcess.WORD)) {
      return SandboxHostProcess.run(words.getLast());
    }
    return new Run(variables).run(words);
  }
}
