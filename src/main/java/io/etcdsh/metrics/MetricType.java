package io.etcdsh.metrics;

import java.util.Locale;

/**
 * What kind of metric it is, as its {@code # TYPE} line says: in etcd a name that ends in {@code
 * _total} may be a gauge.
 */
public enum MetricType {
  /** Only grows, until the process starts anew. */
  COUNTER,
  /** Goes up and down. */
  GAUGE,
  /** Counts in buckets. */
  HISTOGRAM,
  /** Quantiles that the server worked out. */
  SUMMARY,
  /** Not said. */
  UNTYPED;

  static MetricType of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "counter" -> COUNTER;
      case "gauge" -> GAUGE;
      case "histogram" -> HISTOGRAM;
      case "summary" -> SUMMARY;
      default -> UNTYPED;
    };
  }
}
