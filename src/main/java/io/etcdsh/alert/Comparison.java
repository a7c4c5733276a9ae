package io.etcdsh.alert;

/** On which side of its threshold a rule fires. */
public enum Comparison {
  /** Above it. */
  ABOVE(">"),
  /** Above it, or just there. */
  AT_LEAST(">="),
  /** Below it. */
  BELOW("<");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As PromQL and people write it. */
  public String sign() {
    return sign;
  }

  /** Whether {@code value} is on that side; what is no number never is. */
  public boolean holds(double value, double threshold) {
    return switch (this) {
      case ABOVE -> value > threshold;
      case AT_LEAST -> value >= threshold;
      case BELOW -> value < threshold;
    };
  }

  /** Which of two values is nearer to firing, or fires more. */
  double worse(double one, double other) {
    return this == BELOW ? Math.min(one, other) : Math.max(one, other);
  }
}
