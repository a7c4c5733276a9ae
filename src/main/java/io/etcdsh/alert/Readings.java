package io.etcdsh.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a signal comes to.
 *
 * @param values the numbers
 * @param blanks for whom there is none
 */
public record Readings(List<Reading> values, List<Blank> blanks) {
  /** Copies the lists. */
  public Readings {
    values = List.copyOf(values);
    blanks = List.copyOf(blanks);
  }

  static Readings of(Reading value) {
    return new Readings(List.of(value), List.of());
  }

  static Readings ofCluster(double value) {
    return of(new Reading("", "", value));
  }

  static Readings blank(String member, String why) {
    return new Readings(List.of(), List.of(new Blank(member, why)));
  }

  /** One number, or why there is none; what is no number is none. */
  static Readings of(String member, Optional<Double> value, String why) {
    return value
        .filter(it -> !it.isNaN())
        .map(it -> of(new Reading(member, "", it)))
        .orElseGet(() -> blank(member, why));
  }

  Readings and(Readings other) {
    List<Reading> both = new ArrayList<>(values);
    both.addAll(other.values);
    List<Blank> none = new ArrayList<>(blanks);
    none.addAll(other.blanks);
    return new Readings(both, none);
  }
}
