package io.etcdsh.shell;

import io.etcdsh.session.Look;
import java.nio.file.Path;
import java.time.InstantSource;

/** The shell on a session without a cluster, to be typed at by tests on a real pseudo-terminal. */
final class DemoShell {
  private DemoShell() {}

  /** First argument: the state directory. */
  public static void main(String[] args) {
    boolean colour = System.getenv("NO_COLOR") == null;
    ShellSettings settings =
        new ShellSettings(Path.of(args[0]), new Look(colour, false), InstantSource.system());
    int code = new InteractiveShell(settings).run((console, history) -> new EchoSession(console));
    System.exit(code);
  }
}
