package io.etcdsh.session;

import io.etcdsh.document.Theme;

/**
 * What the user's terminal can and shall show.
 *
 * @param colour whether colours are wanted
 * @param unicode whether it shows more than ASCII
 */
public record Look(boolean colour, boolean unicode) {

  /** The colours of a session that is set to {@code chosen}: none where none are wanted. */
  public Theme theme(Theme chosen) {
    return colour ? chosen : Theme.NONE;
  }
}
