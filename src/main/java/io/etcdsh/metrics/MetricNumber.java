package io.etcdsh.metrics;

/** Numbers as Prometheus's text format has them. */
final class MetricNumber {
  private MetricNumber() {}

  static String text(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
