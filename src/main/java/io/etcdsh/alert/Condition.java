package io.etcdsh.alert;

/**
 * A signal on one side of a threshold.
 *
 * @param signal what is looked at
 * @param comparison the side
 * @param threshold in the signal's unit
 */
public record Condition(Signal signal, Comparison comparison, double threshold) {

  /** Whether a value is on that side. */
  public boolean holds(double value) {
    return comparison.holds(value, threshold);
  }
}
