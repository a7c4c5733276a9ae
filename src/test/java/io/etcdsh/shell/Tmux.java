package io.etcdsh.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A real pseudo-terminal to type at: a tmux server of our own with one window. */
final class Tmux implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final AtomicInteger OPENED = new AtomicInteger();

  private final String socket;

  private Tmux(String socket) {
    this.socket = socket;
  }

  /** Opens a window of 80 columns and 24 rows with a plain shell in it. */
  static Tmux open() {
    Tmux tmux =
        new Tmux("etcdsh-test-" + ProcessHandle.current().pid() + "-" + OPENED.incrementAndGet());
    tmux.command(
        "-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "bash --norc --noprofile");
    tmux.keys("PS1='$ '; clear", "Enter");
    tmux.await(screen -> screen.equals("$"));
    return tmux;
  }

  /** Sends keys by the names that tmux gives them; other words are typed as they are. */
  void keys(String... keys) {
    List<String> words = new ArrayList<>(List.of("send-keys"));
    words.addAll(List.of(keys));
    command(words.toArray(String[]::new));
  }

  /** What is on the screen, without blank lines at the end. */
  String screen() {
    return command("capture-pane", "-p").stripTrailing();
  }

  /** Looks at the screen until it is as wanted. */
  void await(Predicate<String> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.test(screen())) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not the screen that was awaited:\n" + screen());
      }
    }
  }

  private String command(String... words) {
    List<String> line = new ArrayList<>(List.of("tmux", "-L", socket));
    line.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(String.join(" ", line) + ": " + output);
      }
      return output;
    } catch (IOException missing) {
      throw new AssertionError("This test needs tmux (a package of every distribution).", missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted.", interrupted);
    }
  }

  /** The line that starts the demo shell on this JVM's own class path. */
  static String demo(Path state) {
    return String.join(
        " ",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED",
        "-cp '" + System.getProperty("java.class.path") + "'",
        DemoShell.class.getName(),
        "'" + state + "'");
  }

  @Override
  public void close() {
    command("kill-server");
  }
}
