package io.etcdsh.session;

/** Where a line came from; errors in scripts name it. */
public sealed interface LineSource {

  /** Typed at the prompt. */
  record Typed() implements LineSource {}

  /** The arguments of the process. */
  record ProcessArguments() implements LineSource {}

  /**
   * A line of a script.
   *
   * @param script the file's name, or {@code <stdin>}, or {@code -c}
   * @param number of the line where the command begins, from 1
   */
  record Script(String script, int number) implements LineSource {}
}
