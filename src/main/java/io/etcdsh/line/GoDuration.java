package io.etcdsh.line;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as Go reads them ({@code time.ParseDuration}, Go 1.26): a sign, then numbers with units
 * such as {@code 300ms}, {@code -1.5h} or {@code 2h45m}; {@code 0} alone needs no unit. Written as
 * {@code Duration.String} does.
 */
public final class GoDuration {
  private static final Pattern PART = Pattern.compile("(\\d*)(?:(\\.)(\\d*))?([^\\d.]+)");

  /** Nanoseconds by unit; both characters that people take for micro are known. */
  private static final Map<String, Long> UNITS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "\u00b5s", 1_000L,
          "\u03bcs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  /** Go keeps a duration as a signed 64-bit number of nanoseconds: some 292 years. */
  private static final BigInteger LIMIT = BigInteger.valueOf(Long.MAX_VALUE);

  private GoDuration() {}

  /** The duration; empty if Go would refuse it. */
  public static Optional<Duration> parse(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    return nanos(rest)
        .map(nanos -> negative ? nanos.negate() : nanos)
        .filter(GoDuration::fits)
        .map(nanos -> Duration.ofNanos(nanos.longValueExact()));
  }

  /** As Go prints it: {@code 1m30s}, {@code 1.5s}, {@code 200ms}, {@code 0s}. */
  public static String text(Duration duration) {
    if (duration.isNegative()) {
      return "-" + text(duration.negated());
    }
    if (duration.isZero()) {
      return "0s";
    }
    if (duration.getSeconds() > 0) {
      return clock(duration);
    }
    int nanos = duration.getNano();
    if (nanos < 1_000) {
      return nanos + "ns";
    }
    return nanos < 1_000_000 ? decimal(nanos, 3) + "\u00b5s" : decimal(nanos, 6) + "ms";
  }

  private static String clock(Duration duration) {
    long minutes = duration.toMinutes();
    String seconds = decimal(duration.minusMinutes(minutes).toNanos(), 9) + "s";
    if (minutes == 0) {
      return seconds;
    }
    String rest = minutes % 60 + "m" + seconds;
    return minutes < 60 ? rest : minutes / 60 + "h" + rest;
  }

  private static String decimal(long nanos, int digits) {
    return BigDecimal.valueOf(nanos, digits).stripTrailingZeros().toPlainString();
  }

  private static boolean fits(BigInteger nanos) {
    // The most negative number has no positive counterpart, but Go takes it.
    return nanos.signum() < 0
        ? nanos.compareTo(LIMIT.negate().subtract(BigInteger.ONE)) >= 0
        : nanos.compareTo(LIMIT) <= 0;
  }

  private static Optional<BigInteger> nanos(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    BigInteger sum = BigInteger.ZERO;
    Matcher part = PART.matcher(text);
    int at = 0;
    while (at < text.length()) {
      Long unit = part.region(at, text.length()).lookingAt() ? UNITS.get(part.group(4)) : null;
      if (unit == null || (part.group(1).isEmpty() && digits(part.group(3)).isEmpty())) {
        return Optional.empty();
      }
      sum = sum.add(part(part, unit));
      at = part.end();
    }
    return Optional.of(sum);
  }

  private static BigInteger part(Matcher part, long unit) {
    String number = "0" + part.group(1) + "." + digits(part.group(3)) + "0";
    return new BigDecimal(number).multiply(BigDecimal.valueOf(unit)).toBigInteger();
  }

  private static String digits(String fraction) {
    return Optional.ofNullable(fraction).orElse("");
  }
}
