package io.etcdsh.logs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times of log lines as microseconds since 1970, read from bytes. {@code 2026-11-22T14:56:03.437Z}
 * of zap, with an offset such as {@code +0100} as well; {@code 2026-11-22 15:16:39.177335} and
 * {@code 2026/11/22 15:18:00} of 3.4, which name no zone and are taken as UTC; seconds since 1970
 * with a fraction.
 */
final class Stamp {
  /** What stands for no time. */
  static final long NONE = Long.MIN_VALUE;

  static final long SECOND = 1_000_000;

  private static final int DATE_AND_TIME = 19;

  private Stamp() {}

  /** The time between the places; {@link #NONE} if there is none. */
  static long read(byte[] line, int from, int to) {
    if (to - from < DATE_AND_TIME || !isSeparator(line[from + 4])) {
      return seconds(line, from, to);
    }
    int year = number(line, from, 4);
    int month = number(line, from + 5, 2);
    int day = number(line, from + 8, 2);
    int hour = number(line, from + 11, 2);
    int minute = number(line, from + 14, 2);
    int second = number(line, from + 17, 2);
    if ((year | month | day | hour | minute | second) < 0 || month > 12) {
      return NONE;
    }
    long whole = days(year, month, day) * 86_400L + hour * 3600L + minute * 60L + second;
    return whole * SECOND + rest(line, from + DATE_AND_TIME, to);
  }

  private static boolean isSeparator(byte character) {
    return character == '-' || character == '/';
  }

  /** Microseconds of the fraction, less the offset. */
  private static long rest(byte[] line, int from, int to) {
    int at = from;
    long micros = 0;
    if (at < to && line[at] == '.') {
      long unit = SECOND / 10;
      for (at++; at < to && isDigit(line[at]); at++) {
        micros += (line[at] - '0') * unit;
        unit /= 10;
      }
    }
    if (at < to && (line[at] == '+' || line[at] == '-')) {
      int minutes = at + 3 < to && line[at + 3] == ':' ? at + 4 : at + 3;
      if (minutes + 2 <= to) {
        long offset = number(line, at + 1, 2) * 3600L + number(line, minutes, 2) * 60L;
        micros += (line[at] == '+' ? -offset : offset) * SECOND;
      }
    }
    return micros;
  }

  /** Days since 1970 of the Gregorian calendar (Howard Hinnant, days_from_civil). */
  private static long days(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int era = shifted / 400;
    int ofEra = shifted - era * 400;
    int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
  }

  private static long seconds(byte[] line, int from, int to) {
    int at = from;
    long whole = 0;
    for (; at < to && isDigit(line[at]) && at - from < 11; at++) {
      whole = whole * 10 + line[at] - '0';
    }
    boolean all = at == to || line[at] == '.' || line[at] == 'e';
    return at - from < 9 || !all ? NONE : whole * SECOND + rest(line, at, to);
  }

  private static int number(byte[] line, int from, int digits) {
    int value = 0;
    for (int at = from; at < from + digits; at++) {
      if (!isDigit(line[at])) {
        return -1;
      }
      value = value * 10 + line[at] - '0';
    }
    return value;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  /** The same as a value. */
  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** Microseconds since 1970. */
  static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** Microseconds. */
  static long of(Duration duration) {
    return duration.toNanos() / 1000;
  }
}
