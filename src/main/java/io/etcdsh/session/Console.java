package io.etcdsh.session;

import io.etcdsh.etcd.Secret;
import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Result;

/**
 * Where a session's output goes and secrets come from. Implemented over plain streams for one-shot
 * and piped runs, and over a terminal for the shell. Thread-safe.
 */
public interface Console {

  /** Writes data to standard output at once; a closed pipe is remembered, not thrown. */
  void data(Bytes bytes);

  /** Writes a message, one or more lines, to standard error. */
  void message(String text);

  /**
   * Shows how far something has come; the next such line or message takes its place. Nothing where
   * messages go to no terminal, for there nothing can take its place.
   */
  void passing(String line);

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
