package io.etcdsh.session;

import io.etcdsh.etcd.Secret;
import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Result;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A console over plain streams, for one-shot and piped runs: needs no terminal library, so it costs
 * nothing at start. Thread-safe.
 */
public final class StreamConsole implements Console {
  /** Cursor to the top left, then erase the display: ECMA-48 CUP and ED. */
  private static final Bytes WIPE = Bytes.utf8("\033[H\033[2J");

  private final DataPipe data;
  private final DataPipe messages;
  private final Surroundings surroundings;
  private final SecretPrompt secrets;
  private final PassingLine passing = new PassingLine();

  /**
   * What the streams are connected to.
   *
   * @param dataOnTerminal whether standard output is a terminal
   * @param messagesOnTerminal whether standard error is a terminal
   * @param columns width of the terminal
   * @param dumb whether the terminal understands no control sequences
   */
  public record Surroundings(
      boolean dataOnTerminal, boolean messagesOnTerminal, int columns, boolean dumb) {}

  /** A console over {@code out} and {@code err}, neither of which should buffer. */
  public StreamConsole(
      OutputStream out, OutputStream err, Surroundings surroundings, SecretPrompt secrets) {
    this.data = new DataPipe(out);
    this.messages = new DataPipe(err);
    this.surroundings = surroundings;
    this.secrets = secrets;
  }

  /**
   * The console of this process.
   *
   * @param columns width to assume, 80 if the environment names none
   * @param dumb whether {@code TERM} is {@code dumb}
   */
  public static StreamConsole ofProcess(int columns, boolean dumb) {
    return new StreamConsole(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        new Surroundings(
            StandardStream.OUT.isTerminal(), StandardStream.ERR.isTerminal(), columns, dumb),
        new SecretPrompt(Path.of("/dev/tty")));
  }

  @Override
  public void data(Bytes bytes) {
    messages.write(Bytes.utf8(passing.erased()));
    data.write(bytes);
  }

  @Override
  public void message(String text) {
    messages.write(Bytes.utf8(passing.erased() + text + "\n"));
  }

  @Override
  public void passing(String line) {
    if (surroundings.messagesOnTerminal() && !surroundings.dumb()) {
      messages.write(Bytes.utf8(passing.shown(line, surroundings.columns())));
    }
  }

  @Override
  public boolean dataClosed() {
    return data.closed();
  }

  @Override
  public boolean dataOnTerminal() {
    return surroundings.dataOnTerminal();
  }

  @Override
  public boolean messagesOnTerminal() {
    return surroundings.messagesOnTerminal();
  }

  @Override
  public int columns() {
    return surroundings.columns();
  }

  @Override
  public void clear() {
    if (surroundings.dataOnTerminal() && !surroundings.dumb()) {
      data.write(WIPE);
    }
  }

  /** A person must be at both ends: what is piped in is lines to run, no answers. */
  @Override
  public Result<String> ask(String question) {
    return StandardStream.IN.isTerminal() && messagesOnTerminal()
        ? secrets.question(question)
        : Result.failed(SecretPrompt.noTerminal());
  }

  @Override
  public Result<Secret> secret(String prompt) {
    return secrets.ask(prompt);
  }
}
