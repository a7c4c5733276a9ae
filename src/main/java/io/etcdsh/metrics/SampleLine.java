package io.etcdsh.metrics;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one line of Prometheus's text format (version 0.0.4). For one thread. */
final class SampleLine {
  private final String text;
  private int at;

  private SampleLine(String text) {
    this.text = text;
  }

  /** The sample of {@code line}; absent if it is a comment, empty, or nothing that can be read. */
  static Optional<Sample> read(String line) {
    return line.isBlank() || line.startsWith("#") ? Optional.empty() : new SampleLine(line).read();
  }

  private Optional<Sample> read() {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '{' && text.charAt(end) > ' ') {
      end++;
    }
    String name = text.substring(0, end);
    at = end;
    SortedMap<String, String> labels = new TreeMap<>();
    if (at < text.length() && text.charAt(at) == '{' && !labels(labels)) {
      return Optional.empty();
    }
    String[] rest = text.substring(at).strip().split("\\s+", 2);
    return number(rest[0]).map(value -> new Sample(name, labels, value));
  }

  /** From the opening brace to behind the closing one. */
  private boolean labels(SortedMap<String, String> labels) {
    at++;
    while (at < text.length() && text.charAt(at) != '}') {
      int equals = text.indexOf("=\"", at);
      if (equals < 0) {
        return false;
      }
      String label = text.substring(at, equals).strip();
      at = equals + 2;
      Optional<String> value = quoted();
      if (value.isEmpty()) {
        return false;
      }
      labels.put(label, value.get());
      while (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ' ')) {
        at++;
      }
    }
    at++;
    return at <= text.length();
  }

  /** From behind the opening quote to behind the closing one. */
  private Optional<String> quoted() {
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return Optional.of(value.toString());
      }
      if (c == '\\' && at < text.length()) {
        char next = text.charAt(at++);
        value.append(next == 'n' ? '\n' : next);
      } else {
        value.append(c);
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> number(String word) {
    return switch (word) {
      case "+Inf", "Inf" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-Inf" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "NaN" -> Optional.of(Double.NaN);
      default -> finite(word);
    };
  }

  private static Optional<Double> finite(String word) {
    try {
      return Optional.of(Double.valueOf(word));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
