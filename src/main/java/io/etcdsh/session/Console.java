package io.etcdsh.session;

import io.etcdsh.document.Theme;
import io.etcdsh.etcd.Secret;
import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;

/**
 * Where a session's output goes and secrets come from. Implemented over plain streams for one-shot
 * and piped runs, and over a terminal for the shell. Thread-safe.
 */
public interface Console {

  /** Writes data to standard output at once; a closed pipe is remembered, not thrown. */
  void data(Bytes bytes);

  /** Writes data that a person reads in peace: page by page where it is longer than the screen. */
  default void page(Bytes bytes) {
    data(bytes);
  }

  /** Writes a message, one or more lines, to standard error. */
  void message(String text);

  /** Writes a message that a person has to have read: page by page where it is longer. */
  default void messagePage(String text) {
    message(text);
  }

  /**
   * Shows how far something has come; the next such line or message takes its place. Nothing where
   * messages go to no terminal, for there nothing can take its place.
   */
  void passing(String line);

  /**
   * A place for data that is replaced again and again. Where nothing can be replaced, what is shown
   * follows what was shown before.
   */
  default Pane pane() {
    return lines -> data(Bytes.utf8(String.join("\n", lines) + "\n"));
  }

  /**
   * Gives the whole screen away, in these colours, until its taker or an interrupt of the thread
   * ends that.
   */
  default Result<Boolean> occupy(FullScreen screen, Theme theme) {
    return Result.failed(
        Problem.of(
            ProblemCode.UNAVAILABLE,
            "This needs a terminal that can draw.",
            "There is none.",
            "'repeat 2s endpoint status' works everywhere."));
  }

  /** Whether the reader of our data has gone away. */
  boolean dataClosed();

  /** Whether standard output is a terminal. */
  boolean dataOnTerminal();

  /** Whether messages go to a terminal. */
  boolean messagesOnTerminal();

  /** Columns of the terminal; 80 if there is none. */
  int columns();

  /** Wipes the screen, if there is one. */
  void clear();

  /** Asks for a secret without echo; a problem if nobody can be asked. */
  Result<Secret> secret(String prompt);

  /** Asks a person a question and reads a line; {@code E-UNAVAILABLE} if nobody can be asked. */
  Result<String> ask(String question);
}
