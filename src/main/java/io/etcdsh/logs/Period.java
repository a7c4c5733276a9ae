package io.etcdsh.logs;

import java.time.Instant;
import java.util.Optional;

/**
 * What part of the logs is wanted.
 *
 * @param since nothing before it; absent for the beginning
 * @param until nothing after it; absent for the end
 */
public record Period(Optional<Instant> since, Optional<Instant> until) {
  /** All of it. */
  public static final Period ALL = new Period(Optional.empty(), Optional.empty());

  /** Whether a part of what lasted is in it; microseconds since 1970. */
  boolean holds(long from, long to) {
    if (since.isEmpty() && until.isEmpty()) {
      return true;
    }
    return since.map(it -> to >= Stamp.of(it)).orElse(true)
        && until.map(it -> from <= Stamp.of(it)).orElse(true);
  }
}
