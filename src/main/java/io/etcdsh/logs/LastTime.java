package io.etcdsh.logs;

import java.time.Instant;
import java.util.Optional;

/** Finds the time of the last line, for what is counted back from there. Not thread-safe. */
public final class LastTime implements LineFeed.Taker {
  private final LogLine line = new LogLine(false);
  private long last = Stamp.NONE;

  @Override
  public void line(byte[] bytes, int from, int to) {
    if (to > from && line.read(bytes, from, to)) {
      last = Math.max(last, line.time());
    }
  }

  /** The time; absent if no line tells one. */
  public Optional<Instant> time() {
    return last == Stamp.NONE ? Optional.empty() : Optional.of(Stamp.instant(last));
  }
}
