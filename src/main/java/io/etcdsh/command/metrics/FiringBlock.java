package io.etcdsh.command.metrics;

import io.etcdsh.alert.Outcome;
import io.etcdsh.alert.Quantities;
import io.etcdsh.alert.Reading;
import io.etcdsh.alert.Rule;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.finding.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** A rule that fires: how bad it is, what it means, who it is about. */
final class FiringBlock {
  private FiringBlock() {}

  static Block of(Outcome outcome) {
    Rule rule = outcome.rule();
    Tone tone =
        switch (rule.severity()) {
          case CRITICAL -> Tone.BAD;
          case WARNING -> Tone.WARNING;
          case NOTICE -> Tone.PLAIN;
        };
    return new Block.Lines(
        List.of(
            List.of(Cell.of(word(rule.severity()), tone), Cell.of(rule.name(), Tone.HEADING)),
            List.of(Cell.of("  "), Cell.of(rule.meaning())),
            List.of(Cell.of("  "), Cell.of(numbers(outcome)))));
  }

  private static String word(Severity severity) {
    return severity.word() + " ";
  }

  private static String numbers(Outcome outcome) {
    return outcome.firing().stream()
        .map(it -> text(outcome.rule(), it))
        .collect(
            Collectors.joining(
                ", ", "", "; fires %s.".formatted(AlertsTable.limit(outcome.rule()))));
  }

  /** A number with whose it is. */
  static String text(Rule rule, Reading reading) {
    String number = Quantities.text(reading.value(), rule.condition().signal().unit());
    return List.of(reading.member(), reading.detail(), number).stream()
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
