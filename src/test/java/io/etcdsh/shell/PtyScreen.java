package io.etcdsh.shell;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import io.etcdsh.app.Main;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jline.builtins.ScreenTerminal;

/** A real pseudo-terminal to type at, with a plain shell in it. */
final class PtyScreen implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** A screen that was looked at so often and is as it was has settled. */
  private static final int SETTLED = 15;

  private static final int COLUMNS = 80;
  private static final int ROWS = 24;
  private static final Map<String, String> KEYS =
      Map.of(
          "Enter", "\r", "Tab", "\t", "C-c", "\003", "C-d", "\004", "C-z", "\032", "C-r", "\022",
          "Up", "\033OA");

  private final PtyProcess process;
  private final Writer keyboard;
  private final ScreenTerminal screen;

  /** All that was written to the terminal, guarded by itself. */
  private final StringBuilder written = new StringBuilder();

  private PtyScreen(PtyProcess process, ScreenTerminal screen) {
    this.process = process;
    this.screen = screen;
    this.keyboard = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().name("pty-screen").start(this::show);
  }

  /** Opens a terminal of 80 columns and 24 rows. */
  static PtyScreen open() throws IOException {
    return open(COLUMNS, ROWS);
  }

  /** Opens a terminal of another size. */
  static PtyScreen open(int columns, int rows) throws IOException {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.put("TERM", "xterm-256color");
    variables.put("LANG", "C.UTF-8");
    PtyScreen pty =
        new PtyScreen(
            new PtyProcessBuilder(new String[] {"bash", "--norc", "--noprofile"})
                .setEnvironment(variables)
                .setInitialColumns(columns)
                .setInitialRows(rows)
                .start(),
            new ScreenTerminal(columns, rows));
    pty.keys("PS1='$ '; clear", "Enter");
    pty.await(text -> text.equals("$"));
    return pty;
  }

  /** What the programs write goes to the screen; what the terminal answers goes back to them. */
  private void show() {
    char[] buffer = new char[4096];
    try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
        synchronized (written) {
          written.append(buffer, 0, count);
        }
        screen.write(new String(buffer, 0, count));
        type(screen.read());
      }
    } catch (IOException ended) {
      return; // the terminal is closed
    }
  }

  /** Sends keys by name ({@code Enter}, {@code Tab}, {@code C-c}); other words as they are. */
  void keys(String... keys) {
    for (String key : keys) {
      type(KEYS.getOrDefault(key, key));
    }
  }

  private synchronized void type(String text) {
    try {
      keyboard.write(text);
      keyboard.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is on the screen, without blanks at the ends of lines and blank lines at the end. */
  String screen() {
    List<String> lines = screen.toString().lines().map(String::stripTrailing).toList();
    return String.join("\n", lines).stripTrailing();
  }

  /** Whether that was ever written to the terminal, control characters and all. */
  boolean wrote(String text) {
    synchronized (written) {
      return written.indexOf(text) >= 0;
    }
  }

  /** Looks at the screen until it is as wanted. */
  void await(Predicate<String> wanted) {
    if (!shows(wanted)) {
      throw new AssertionError("Not the screen that was awaited:\n" + screen());
    }
  }

  /** Whether the screen becomes as wanted. */
  boolean shows(Predicate<String> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.test(screen())) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return true;
  }

  /** What is on the screen once nothing is drawn any more. */
  String settled() {
    String before = "";
    for (int same = 0; same < SETTLED; same++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      String now = screen();
      same = now.equals(before) ? same : 0;
      before = now;
    }
    return before;
  }

  /** Makes the window as wide and high as that. */
  void resize(int columns, int rows) {
    screen.setSize(columns, rows);
    process.setWinSize(new WinSize(columns, rows));
  }

  /** Makes the window as wide as that, and waits until what is drawn after it is on the screen. */
  void resize(int columns) {
    resize(columns, ROWS);
    settled();
  }

  /** The line that starts the demo shell on this JVM's own class path. */
  static String demo(Path state) {
    return java(DemoShell.class, "'" + state + "'");
  }

  /** The line that starts etcdsh itself so. */
  static String etcdsh(String arguments) {
    return java(Main.class, arguments);
  }

  private static String java(Class<?> main, String arguments) {
    return String.join(
        " ",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp '" + System.getProperty("java.class.path") + "'",
        main.getName(),
        arguments);
  }

  /** Hangs up. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
