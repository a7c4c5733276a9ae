package io.etcdsh.session;

import io.etcdsh.etcd.Secret;
import io.etcdsh.model.Bytes;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.render.Sanitizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A command of the host that is given a line's data. What it writes goes where the line's data
 * would have gone, made safe if that is a terminal: it is still text from the cluster. Its standard
 * error becomes messages. For one thread.
 */
final class HostPipe implements Console {
  private static final int CHUNK = 1 << 16;

  private final Process process;
  private final OutputStream input;
  private final Console shown;
  private final Sanitizer safe;
  private final List<FutureTask<Boolean>> readers;
  private boolean closed;

  private HostPipe(Process process, Console shown, Sanitizer safe) {
    this.process = process;
    this.input = process.getOutputStream();
    this.shown = shown;
    this.safe = safe;
    this.readers =
        List.of(
            new FutureTask<>(() -> forward(process.getInputStream())),
            new FutureTask<>(() -> tell(process.getErrorStream())));
    readers.forEach(Thread.ofVirtual().name("pipe")::start);
  }

  /** Starts {@code command} in the host's shell; {@code E-FILE} if there is none. */
  static Result<HostPipe> open(String command, Console shown, Sanitizer safe) {
    try {
      return Result.ok(new HostPipe(new ProcessBuilder("sh", "-c", command).start(), shown, safe));
    } catch (IOException e) {
      return Result.failed(
          Problem.of(ProblemCode.FILE, "'sh' cannot be started.", "This machine has no shell."));
    }
  }

  private boolean forward(InputStream output) throws IOException {
    boolean terminal = shown.dataOnTerminal();
    byte[] buffer = new byte[CHUNK];
    for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
      Bytes bytes = Bytes.of(Arrays.copyOf(buffer, read));
      shown.data(terminal ? safe.lines(bytes) : bytes);
    }
    return true;
  }

  private boolean tell(InputStream errors) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        shown.message(safe.line(line));
      }
    }
    return true;
  }

  /** No more data comes; the exit code of the command, when it has ended. */
  int end() {
    try {
      close();
      int exit = process.waitFor();
      for (FutureTask<Boolean> reader : readers) {
        reader.get();
      }
      return exit;
    } catch (InterruptedException stopped) {
      process.destroy();
      return ExitStatus.INTERRUPTED.code();
    } catch (ExecutionException gone) {
      return ExitStatus.FAILED.code();
    }
  }

  private void close() {
    try {
      input.close();
    } catch (IOException alreadyGone) {
      closed = true;
    }
  }

  @Override
  public void data(Bytes bytes) {
    try {
      input.write(bytes.toArray());
      input.flush();
    } catch (IOException enough) {
      closed = true;
    }
  }

  @Override
  public void message(String text) {
    shown.message(text);
  }

  @Override
  public void passing(String line) {
    shown.passing(line);
  }

  @Override
  public boolean dataClosed() {
    return closed;
  }

  @Override
  public boolean dataOnTerminal() {
    return false;
  }

  @Override
  public boolean messagesOnTerminal() {
    return shown.messagesOnTerminal();
  }

  @Override
  public int columns() {
    return shown.columns();
  }

  @Override
  public void clear() {
    // There is no screen at the end of a pipe.
  }

  @Override
  public Result<Secret> secret(String prompt) {
    return shown.secret(prompt);
  }

  @Override
  public Result<String> ask(String question) {
    return shown.ask(question);
  }
}
