package io.etcdsh.shell;

import io.etcdsh.history.LineHistory;
import io.etcdsh.history.Seat;
import io.etcdsh.history.ShellId;
import io.etcdsh.session.Look;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;

/** The shell on a session without a cluster, to be typed at by tests on a real pseudo-terminal. */
final class DemoShell {
  private DemoShell() {}

  /** First argument: the state directory. */
  public static void main(String[] args) {
    boolean colour = System.getenv("NO_COLOR") == null;
    Path state = Path.of(args[0]);
    Seat seat = new Seat("me", "here", ShellId.ofProcess());
    LineHistory history = new LineHistory(state, Clock.systemDefaultZone(), seat);
    ShellSettings settings =
        new ShellSettings(state, new Look(colour, false), InstantSource.system(), history);
    int code = new InteractiveShell(settings).run(EchoSession::new);
    System.exit(code);
  }
}
