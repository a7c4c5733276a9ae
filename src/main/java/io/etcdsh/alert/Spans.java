package io.etcdsh.alert;

import java.time.Duration;

/** Durations as Prometheus writes them: {@code 4h}, {@code 15m}, {@code 90s}, {@code 500ms}. */
public final class Spans {
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;

  private Spans() {}

  /** In the largest unit that it is a whole number of. */
  public static String text(Duration span) {
    if (span.toMillis() < 1000) {
      return span.toMillis() + "ms";
    }
    long seconds = Math.round(span.toMillis() / 1000.0);
    if (seconds % HOUR == 0) {
      return seconds / HOUR + "h";
    }
    return seconds % MINUTE == 0 ? seconds / MINUTE + "m" : seconds + "s";
  }
}
