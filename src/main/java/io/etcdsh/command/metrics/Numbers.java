package io.etcdsh.command.metrics;

import io.etcdsh.answer.Json;
import java.math.BigDecimal;

/** Numbers of metrics for programs: exact, and as texts where JSON has no number for them. */
final class Numbers {
  private Numbers() {}

  /** The number; {@code "NaN"}, {@code "+Inf"} and {@code "-Inf"} as Prometheus writes them. */
  static Json json(double value) {
    if (Double.isNaN(value)) {
      return Json.text("NaN");
    }
    if (Double.isInfinite(value)) {
      return Json.text(value > 0 ? "+Inf" : "-Inf");
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return new Json.Num(exact.scale() < 0 ? exact.toPlainString() : exact.toString());
  }
}
