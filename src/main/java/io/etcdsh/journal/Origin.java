package io.etcdsh.journal;

import java.util.Optional;

/**
 * Where a change came from.
 *
 * @param user the account of the operator
 * @param host the machine that etcdsh ran on
 * @param context the context that was in use
 * @param line as it was typed, without its secrets: the caller takes them out
 * @param expanded what it stands for, if it begins with an alias; without secrets as well
 * @param incident in the middle of which it was made
 */
public record Origin(
    String user,
    String host,
    Optional<String> context,
    String line,
    Optional<String> expanded,
    Optional<String> incident) {

  /** A line without an alias, in quiet times. */
  public Origin(String user, String host, Optional<String> context, String line) {
    this(user, host, context, line, Optional.empty(), Optional.empty());
  }
}
