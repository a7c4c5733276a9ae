package io.etcdsh.alert;

import io.etcdsh.metrics.Sample;
import java.util.regex.Pattern;

/**
 * What a label must be.
 *
 * @param label its name
 * @param how its value is compared
 * @param value or the expression that the whole value must fit
 */
public record Matcher(String label, How how, String value) {

  /** How values are compared. */
  public enum How {
    /** The same. */
    IS("="),
    /** Another one. */
    IS_NOT("!="),
    /** All of it fits a regular expression. */
    FITS("=~");

    private final String sign;

    How(String sign) {
      this.sign = sign;
    }
  }

  /** Whether a sample has such a label. */
  boolean matches(Sample sample) {
    String its = sample.label(label);
    return switch (how) {
      case IS -> its.equals(value);
      case IS_NOT -> !its.equals(value);
      case FITS -> Pattern.matches(value, its);
    };
  }

  /** As PromQL writes it; its texts escape as Go's do. */
  String promQl() {
    return label + how.sign + '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
