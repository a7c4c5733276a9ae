package io.etcdsh.session;

import io.etcdsh.etcd.Secret;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Asks for a secret at the terminal that controls the process, whatever standard input and output
 * are connected to. Echo is off meanwhile and comes back even when the process is ended by Ctrl-C.
 */
public final class SecretPrompt {
  private final Path terminal;

  /** Asks at {@code terminal}, normally {@code /dev/tty}. */
  public SecretPrompt(Path terminal) {
    this.terminal = terminal;
  }

  /** Asks; {@code E-UNAVAILABLE} if there is no terminal, {@code E-INTERRUPTED} if it hangs up. */
  public Result<Secret> ask(String prompt) {
    if (!echo("-echo")) {
      return Result.failed(nobodyToAsk());
    }
    Thread restore = new Thread(() -> echo("echo"));
    Runtime.getRuntime().addShutdownHook(restore);
    try {
      return read(prompt, true);
    } catch (IOException unusable) {
      return Result.failed(nobodyToAsk());
    } finally {
      echo("echo");
      forget(restore);
    }
  }

  /** Asks what is no secret: with echo. */
  public Result<String> question(String prompt) {
    try {
      return read(prompt, false).map(Secret::reveal);
    } catch (IOException unusable) {
      return Result.failed(noTerminal());
    }
  }

  /** The problem of a question that nobody can be asked. */
  static Problem noTerminal() {
    return Problem.of(ProblemCode.UNAVAILABLE, "Nobody can be asked.", "There is no terminal.");
  }

  /** The problem of a secret that nobody can be asked for. */
  public static Problem nobodyToAsk() {
    return Problem.of(
        ProblemCode.UNAVAILABLE,
        "The password cannot be asked for.",
        "There is no terminal.",
        "Name a file that holds it with --password-file.");
  }

  private Result<Secret> read(String prompt, boolean hidden) throws IOException {
    try (var in = new FileInputStream(terminal.toFile());
        var out = new FileOutputStream(terminal.toFile(), true)) {
      out.write(prompt.getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream typed = new ByteArrayOutputStream();
      boolean ended = readLine(in, typed);
      if (hidden) {
        out.write('\n'); // the one that was typed was not shown
      }
      return ended
          ? Result.ok(Secret.of(typed.toString(StandardCharsets.UTF_8)))
          : Result.failed(
              Problem.of(ProblemCode.INTERRUPTED, "Nothing was given.", "Input has ended."));
    }
  }

  private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return true;
      }
      line.write(next);
    }
    return false;
  }

  private boolean echo(String mode) {
    try {
      Process stty =
          new ProcessBuilder("stty", mode)
              .redirectInput(terminal.toFile())
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      return stty.waitFor() == 0;
    } catch (IOException noTerminal) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void forget(Thread restore) {
    try {
      Runtime.getRuntime().removeShutdownHook(restore);
    } catch (IllegalStateException ending) {
      // The process is ending, and the hook does the same as we did.
    }
  }
}
