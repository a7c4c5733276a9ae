package io.etcdsh.command.metrics;

import io.etcdsh.alert.Blank;
import io.etcdsh.alert.Condition;
import io.etcdsh.alert.Outcome;
import io.etcdsh.alert.Outcome.State;
import io.etcdsh.alert.Quantities;
import io.etcdsh.alert.Rule;
import io.etcdsh.alert.Spans;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All rules with their thresholds, those that fire first.
 *
 * @param outcomes rule by rule
 */
record AlertsTable(List<Outcome> outcomes) {
  private static final String SEVERITY = "Severity";

  Block block() {
    return new Block.Table(
            List.of("State", "Rule", SEVERITY, "Now", "Fires", "Looked"),
            List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT),
            outcomes.stream()
                .sorted(Comparator.comparing(Outcome::state))
                .map(AlertsTable::row)
                .toList())
        .withSpare(SEVERITY);
  }

  private static List<Cell> row(Outcome outcome) {
    Rule rule = outcome.rule();
    return List.of(
        Cell.of(outcome.state().word(), tone(outcome)),
        Cell.of(rule.name()),
        Cell.of(rule.severity().word()),
        Cell.of(now(outcome)),
        Cell.of(limit(rule)),
        Cell.of(looked(outcome)));
  }

  private static Tone tone(Outcome outcome) {
    return switch (outcome.state()) {
      case FIRING -> outcome.isTrouble() ? Tone.BAD : Tone.WARNING;
      case NO_DATA -> Tone.FAINT;
      case OK -> Tone.GOOD;
    };
  }

  private static String now(Outcome outcome) {
    return outcome
        .worst()
        .map(it -> FiringBlock.text(outcome.rule(), it))
        .orElseGet(() -> whyNot(outcome));
  }

  /** Members that do not answer are told of elsewhere. */
  private static String whyNot(Outcome outcome) {
    List<String> reasons = outcome.blanks().stream().map(Blank::why).distinct().toList();
    return reasons.stream()
        .filter(it -> reasons.size() == 1 || !it.equals(Blank.SILENT))
        .collect(Collectors.joining("; "));
  }

  /** When a rule fires, for example {@code > 500 ms}. */
  static String limit(Rule rule) {
    Condition condition = rule.condition();
    return condition.comparison().sign()
        + " "
        + Quantities.text(condition.threshold(), condition.signal().unit());
  }

  private static String looked(Outcome outcome) {
    return outcome.shortSighted() && outcome.state() != State.NO_DATA
        ? "%s of %s"
            .formatted(
                Spans.text(outcome.looked()),
                Spans.text(outcome.rule().condition().signal().history()))
        : "";
  }
}
