package io.etcdsh.config;

import java.util.Optional;

/**
 * What somebody said beforehand about changes.
 *
 * @param dryRun whether changes end after their preview
 * @param yes whether those of moderate risk are approved
 * @param confirm the name that approves severe ones
 */
public record Consent(boolean dryRun, boolean yes, Optional<String> confirm) {
  /** Nothing was said: changes are asked about. */
  public static final Consent NONE = new Consent(false, false, Optional.empty());

  /** The same with another answer to whether changes are made at all. */
  public Consent withDryRun(boolean wanted) {
    return new Consent(wanted, yes, confirm);
  }
}
