package io.etcdsh.shell;

import io.etcdsh.problem.ExitStatus;
import io.etcdsh.session.LineRunner;
import java.io.IOException;
import org.jline.terminal.Terminal;

/**
 * The shell at a terminal: from the first prompt to the last. The whole cost of Spring and JLine
 * lies behind {@link #run}, so a process that runs one line pays nothing for them.
 */
public final class InteractiveShell {
  private final ShellSettings settings;

  /** A shell that keeps its files where {@code settings} say. */
  public InteractiveShell(ShellSettings settings) {
    this.settings = settings;
  }

  /** Runs until the user leaves; the exit code is that of the last line that was run. */
  public int run(SessionStarter starter) {
    Terminal terminal;
    try {
      terminal = Terminals.ofProcess();
    } catch (IOException unusable) {
      // A dumb stand-in is always possible, so this is not the user's doing.
      return ExitStatus.INTERNAL.code();
    }
    try (ModeGuard _ = ModeGuard.of(terminal, ModeGuard.PASTE)) {
      return run(terminal, TerminalConsole.ofProcess(terminal), starter);
    }
  }

  /** The same on a terminal that is there already. */
  int run(Terminal terminal, TerminalConsole console, SessionStarter starter) {
    try (ShellFrame frame = new ShellFrame(settings, terminal, console)) {
      LineRunner runner = starter.start(console);
      ReadLoop loop = frame.open(runner);
      Thread watcher = frame.prompt().watch();
      try {
        return loop.run();
      } finally {
        watcher.interrupt();
      }
    }
  }
}
