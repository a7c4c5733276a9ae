package io.etcdsh.answer;

import java.math.BigDecimal;
import java.time.Duration;

/** Go's text form of a duration, for example {@code 4.688785ms} or {@code 1m0.5s}. */
public final class GoDuration {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private GoDuration() {}

  /** The text form ({@code time.Duration.String}); {@code 0s} for nothing. */
  public static String text(Duration duration) {
    long nanos = duration.toNanos();
    if (nanos < 0) {
      return "-" + text(duration.negated());
    }
    if (nanos == 0) {
      return "0s";
    }
    if (nanos < MICRO) {
      return nanos + "ns";
    }
    if (nanos < MILLI) {
      return decimal(nanos, 3) + "µs";
    }
    if (nanos < SECOND) {
      return decimal(nanos, 6) + "ms";
    }
    return clock(nanos);
  }

  private static String clock(long nanos) {
    long minutes = nanos / (60 * SECOND);
    String seconds = decimal(nanos % (60 * SECOND), 9) + "s";
    if (minutes == 0) {
      return seconds;
    }
    String withMinutes = minutes % 60 + "m" + seconds;
    return minutes < 60 ? withMinutes : minutes / 60 + "h" + withMinutes;
  }

  private static String decimal(long nanos, int digits) {
    BigDecimal value = BigDecimal.valueOf(nanos, digits).stripTrailingZeros();
    return value.toPlainString();
  }
}
