package io.etcdsh.finding;

import java.util.Locale;

/** How bad something is; the worst first. */
public enum Severity {
  /** The cluster does not serve, or is about to lose data. */
  CRITICAL,
  /** It serves, and the next fault may be one too many. */
  WARNING,
  /** Worth to be known; nothing is wrong. */
  NOTICE;

  /** In small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether something has to be done. */
  public boolean isTrouble() {
    return this != NOTICE;
  }
}
