package io.etcdsh.render;

/**
 * Where output goes.
 *
 * @param stdoutTerminal whether stdout is a terminal: what goes there is made safe
 * @param stderrTerminal whether stderr is a terminal
 * @param columns width of the terminal; 0 if it is not known or does not matter
 * @param colour whether colour is wanted
 * @param unicode whether the terminal shows more than ASCII
 */
public record Surface(
    boolean stdoutTerminal, boolean stderrTerminal, int columns, boolean colour, boolean unicode) {
  /** Files and pipes on both sides. */
  public static final Surface PIPE = new Surface(false, false, 0, false, true);
}
