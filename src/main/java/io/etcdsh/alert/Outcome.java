package io.etcdsh.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a rule stands.
 *
 * @param rule which one, with its threshold
 * @param state how it stands
 * @param firing the numbers that make it fire
 * @param readings all numbers
 * @param blanks for whom there is none
 * @param looked for how long
 */
public record Outcome(
    Rule rule,
    State state,
    List<Reading> firing,
    List<Reading> readings,
    List<Blank> blanks,
    Duration looked) {

  /** How a rule may stand. */
  public enum State {
    /** Its condition holds. */
    FIRING,
    /** Nobody can tell. */
    NO_DATA,
    /** Its condition does not hold, for all that answered. */
    OK;

    /** In small letters, two words for one. */
    public String word() {
      return switch (this) {
        case FIRING -> "firing";
        case NO_DATA -> "no data";
        case OK -> "ok";
      };
    }
  }

  /** Copies the lists. */
  public Outcome {
    firing = List.copyOf(firing);
    readings = List.copyOf(readings);
    blanks = List.copyOf(blanks);
  }

  /** How a rule stands with a fleet. */
  public static Outcome of(Rule rule, Fleet fleet) {
    Readings readings = new Measurement(fleet).of(rule.condition().signal());
    List<Reading> held =
        readings.values().stream()
            .filter(it -> rule.condition().holds(it.value()))
            .filter(it -> guarded(rule, fleet, it))
            .toList();
    State none = readings.values().isEmpty() ? State.NO_DATA : State.OK;
    return new Outcome(
        rule,
        held.isEmpty() ? none : State.FIRING,
        held,
        readings.values(),
        readings.blanks(),
        fleet.looked());
  }

  private static boolean guarded(Rule rule, Fleet fleet, Reading reading) {
    return rule.guard()
        .map(
            guard ->
                new Measurement(fleet)
                    .of(guard.signal()).values().stream()
                        .anyMatch(
                            it -> it.member().equals(reading.member()) && guard.holds(it.value())))
        .orElse(true);
  }

  /** The number that is nearest to firing, or fires most. */
  public Optional<Reading> worst() {
    Comparison comparison = rule.condition().comparison();
    return (firing.isEmpty() ? readings : firing)
        .stream()
            .reduce(
                (one, other) ->
                    comparison.worse(one.value(), other.value()) == one.value() ? one : other);
  }

  /** Whether the rule takes more of the past than was looked at. */
  public boolean shortSighted() {
    return rule.condition().signal().history().compareTo(looked) > 0;
  }

  /** Whether it fires and something has to be done. */
  public boolean isTrouble() {
    return state == State.FIRING && rule.severity().isTrouble();
  }
}
