package io.etcdsh.alert;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with their unit, for people: written, and read as they are written. */
public final class Quantities {
  private static final Pattern NUMBER = Pattern.compile("([0-9]*\\.?[0-9]+) ?([a-zA-Zµ%/]*)");
  private static final MathContext DIGITS = new MathContext(3);
  private static final double KILO = 1000;
  private static final Map<String, Double> SECONDS =
      Map.of("", 1.0, "s", 1.0, "ms", 1e-3, "us", 1e-6, "µs", 1e-6, "m", 60.0, "h", 3600.0);
  private static final Map<String, Double> BYTES =
      Map.of(
          "", 1.0, "B", 1.0, "kB", KILO, "MB", 1e6, "GB", 1e9, "KiB", 0x1p10, "MiB", 0x1p20, "GiB",
          0x1p30);
  private static final Map<String, Double> PLAIN = Map.of("", 1.0);

  private Quantities() {}

  /** For example {@code 4.1 ms}, {@code 97.2%}, {@code 105 MB}. */
  public static String text(double value, Unit unit) {
    return switch (unit) {
      case COUNT -> rounded(value);
      case PERCENT -> rounded(value) + "%";
      case PER_SECOND -> rounded(value) + "/s";
      case SECONDS -> seconds(value);
      case BYTES -> bytes(value);
    };
  }

  /** The same in one word. */
  static String compact(double value, Unit unit) {
    return text(value, unit).replace(" ", "");
  }

  static String unit(Unit unit) {
    return switch (unit) {
      case COUNT -> "whole things";
      case PERCENT -> "percent";
      case PER_SECOND -> "things a second";
      case SECONDS -> "seconds";
      case BYTES -> "bytes";
    };
  }

  private static String seconds(double value) {
    double size = Math.abs(value);
    if (size == 0 || size >= 1) {
      return rounded(value) + " s";
    }
    return size >= 1e-3 ? rounded(value * KILO) + " ms" : rounded(value * 1e6) + " us";
  }

  private static String bytes(double value) {
    double size = Math.abs(value);
    if (size >= 1e9) {
      return rounded(value / 1e9) + " GB";
    }
    if (size >= 1e6) {
      return rounded(value / 1e6) + " MB";
    }
    return size >= KILO ? rounded(value / KILO) + " kB" : rounded(value) + " B";
  }

  /** Three digits that count, but all of those before the point. */
  private static String rounded(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal shown =
        Math.abs(value) >= KILO
            ? exact.setScale(0, java.math.RoundingMode.HALF_UP)
            : exact.round(DIGITS);
    return shown.stripTrailingZeros().toPlainString();
  }

  /** The number in the unit's base; empty if it is none, or of another unit. */
  static Optional<Double> parse(String text, Unit unit) {
    Matcher parts = NUMBER.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Map<String, Double> units =
        switch (unit) {
          case COUNT -> PLAIN;
          case PERCENT -> Map.of("", 1.0, "%", 1.0);
          case PER_SECOND -> Map.of("", 1.0, "/s", 1.0);
          case SECONDS -> SECONDS;
          case BYTES -> BYTES;
        };
    return Optional.ofNullable(units.get(parts.group(2)))
        .map(factor -> Double.parseDouble(parts.group(1)) * factor);
  }
}
