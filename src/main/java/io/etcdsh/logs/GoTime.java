package io.etcdsh.logs;

/** Durations as Go prints them, read without a regular expression: {@code 1m2.5s}. */
final class GoTime {
  private GoTime() {}

  /** Nanoseconds; 0 for what is none. */
  static long nanos(String text) {
    double sum = 0;
    int at = 0;
    while (at < text.length()) {
      int unit = at;
      while (unit < text.length() && isNumeric(text.charAt(unit))) {
        unit++;
      }
      int end = unit;
      while (end < text.length() && !isNumeric(text.charAt(end))) {
        end++;
      }
      double factor = factor(text.substring(unit, end));
      if (unit == at || factor == 0) {
        return 0;
      }
      sum += number(text.substring(at, unit)) * factor;
      at = end;
    }
    return Math.round(sum);
  }

  private static boolean isNumeric(char character) {
    return (character >= '0' && character <= '9') || character == '.';
  }

  private static double number(String digits) {
    int point = digits.indexOf('.');
    if (digits.length() > 18 || point != digits.lastIndexOf('.') || digits.equals(".")) {
      return 0;
    }
    return Double.parseDouble(digits);
  }

  private static double factor(String unit) {
    return switch (unit) {
      case "ns" -> 1;
      case "us", "\u00b5s", "\u03bcs" -> 1e3;
      case "ms" -> 1e6;
      case "s" -> 1e9;
      case "m" -> 60e9;
      case "h" -> 3600e9;
      default -> 0;
    };
  }
}
