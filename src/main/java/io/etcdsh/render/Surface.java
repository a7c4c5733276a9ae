package io.etcdsh.render;

import io.etcdsh.document.Theme;

/**
 * Where output goes.
 *
 * @param stdoutTerminal whether stdout is a terminal: what goes there is made safe
 * @param stderrTerminal whether stderr is a terminal
 * @param columns width of the terminal; 0 if it is not known or does not matter
 * @param theme the colours that are wanted
 * @param unicode whether the terminal shows more than ASCII
 */
public record Surface(
    boolean stdoutTerminal, boolean stderrTerminal, int columns, Theme theme, boolean unicode) {
  /** Files and pipes on both sides. */
  public static final Surface PIPE = new Surface(false, false, 0, Theme.NONE, true);
}
