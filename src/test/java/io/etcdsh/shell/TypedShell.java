package io.etcdsh.shell;

import io.etcdsh.history.LineHistory;
import io.etcdsh.history.Seat;
import io.etcdsh.history.ShellId;
import io.etcdsh.session.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A shell on a terminal in memory, and somebody who types at it. */
final class TypedShell implements AutoCloseable {
  static final String CTRL_C = "\003";
  static final String CTRL_D = "\004";
  static final String TAB = "\t";
  static final String ENTER = "\r";
  static final String CTRL_P = "\020";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  final EchoSession session;
  private final Screen screen = new Screen();
  private final LineDisciplineTerminal terminal;
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();

  TypedShell(Path state, String type) throws IOException {
    this(state, type, false);
  }

  TypedShell(Path state, String type, boolean colour) throws IOException {
    terminal = new LineDisciplineTerminal("test", type, screen, StandardCharsets.UTF_8);
    terminal.setSize(new Size(80, 24));
    TerminalConsole console = new TerminalConsole(terminal, Optional.empty(), Optional.empty());
    session = new EchoSession(console);
    ShellSettings settings =
        new ShellSettings(
            state, new Look(colour, false), InstantSource.fixed(Instant.EPOCH), history(state));
    Thread.ofPlatform()
        .start(
            () -> {
              try {
                exit.complete(new InteractiveShell(settings).run(terminal, console, c -> session));
              } catch (RuntimeException bug) {
                exit.completeExceptionally(bug);
              }
            });
  }

  /** What a shell of this process writes to {@code state}. */
  static LineHistory history(Path state) {
    return new LineHistory(state, Clock.systemUTC(), new Seat("me", "here", ShellId.ofProcess()));
  }

  static TypedShell start(Path state) throws IOException {
    TypedShell shell = new TypedShell(state, "xterm");
    shell.await("t1> ");
    return shell;
  }

  /** The same on a terminal with colours. */
  static TypedShell startColoured(Path state) throws IOException {
    TypedShell shell = new TypedShell(state, "xterm-256color", true);
    shell.await("t1> ");
    return shell;
  }

  void type(String keys) throws IOException {
    terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
  }

  /** Types a line and waits until {@code answer} appears after it. */
  void enter(String line, String answer) throws IOException {
    screen.forget();
    type(line + ENTER);
    await(answer);
  }

  /** A paste as terminals send it when bracketed paste is on. */
  void paste(String text) throws IOException {
    type("\033[200~" + text + "\033[201~" + ENTER);
  }

  void hangUp() throws IOException {
    terminal.close();
  }

  void forget() {
    screen.forget();
  }

  void await(String text) {
    screen.await(text, PATIENCE);
  }

  /** What was shown, without control sequences. */
  String shown() {
    return screen.plain();
  }

  /** What was sent to the terminal. */
  String raw() {
    return screen.raw();
  }

  /** Waits for the end of the shell. */
  int exitCode() {
    return exit.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws IOException {
    if (!exit.isDone()) {
      forget();
      type(CTRL_C);
      await("> ");
      type(CTRL_D);
      exitCode();
    }
  }

  private static final class Screen extends OutputStream {
    private final StringBuilder text = new StringBuilder();
    private int from;

    @Override
    public synchronized void write(int b) {
      text.append((char) b);
      notifyAll();
    }

    synchronized void forget() {
      from = text.length();
    }

    synchronized String raw() {
      return text.substring(from);
    }

    synchronized String plain() {
      byte[] bytes = raw().getBytes(StandardCharsets.ISO_8859_1);
      return new String(bytes, StandardCharsets.UTF_8)
          .replaceAll("\033\\[[0-9;?]*[@-~]|\033[=>]|\r|\007", "");
    }

    synchronized void await(String wanted, Duration patience) {
      long deadline = System.nanoTime() + patience.toNanos();
      while (!plain().contains(wanted)) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("Never shown: " + wanted + "\nShown: " + plain());
        }
        try {
          wait(left);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new AssertionError("Interrupted while waiting for: " + wanted, interrupted);
        }
      }
    }
  }
}
