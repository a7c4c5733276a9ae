package io.etcdsh.session;

import io.etcdsh.etcd.Secret;
import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;

/**
 * Keeps what a line prints, to be shown when the line has ended, or passes it on and keeps it as
 * well. Says of itself what the console says that will show it. For one thread.
 */
final class CapturedConsole implements Console {
  private final Console shown;
  private final int margin;
  private final boolean held;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder data = new StringBuilder();

  /**
   * A console that prints later.
   *
   * @param margin columns that what is printed must leave free
   * @param held whether it is printed later; else it is printed at once, each to its stream
   */
  CapturedConsole(Console shown, int margin, boolean held) {
    this.shown = shown;
    this.margin = margin;
    this.held = held;
  }

  /** The data that was printed. */
  String data() {
    return data.toString();
  }

  /** All that was printed. */
  String text() {
    return text.toString();
  }

  @Override
  public void data(Bytes bytes) {
    text.append(bytes.text());
    data.append(bytes.text());
    if (!held) {
      shown.data(bytes);
    }
  }

  @Override
  public void message(String message) {
    text.append(message).append('\n');
    if (!held) {
      shown.message(message);
    }
  }

  @Override
  public void passing(String line) {
    // It would be gone before anybody saw it.
  }

  @Override
  public boolean dataClosed() {
    return shown.dataClosed();
  }

  @Override
  public boolean dataOnTerminal() {
    return shown.dataOnTerminal();
  }

  @Override
  public boolean messagesOnTerminal() {
    return shown.messagesOnTerminal();
  }

  @Override
  public int columns() {
    return Math.max(1, shown.columns() - margin);
  }

  @Override
  public void clear() {
    // A line that is repeated does not wipe what is around it.
  }

  @Override
  public Result<Secret> secret(String prompt) {
    return shown.secret(prompt);
  }

  @Override
  public Result<String> ask(String question) {
    return Result.failed(
        Problem.of(ProblemCode.UNAVAILABLE, "Nobody is asked while a line is repeated.", ""));
  }
}
