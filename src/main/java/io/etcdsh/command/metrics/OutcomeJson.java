package io.etcdsh.command.metrics;

import io.etcdsh.alert.Blank;
import io.etcdsh.alert.Outcome;
import io.etcdsh.alert.Reading;
import io.etcdsh.alert.Rule;
import io.etcdsh.answer.Json;
import java.util.List;
import java.util.Locale;

/** How a rule stands, for programs; times in seconds. */
final class OutcomeJson {
  private OutcomeJson() {}

  static Json of(Outcome outcome) {
    Rule rule = outcome.rule();
    return Json.object()
        .put("rule", Json.text(rule.name()))
        .put("state", Json.text(outcome.state().word()))
        .put("severity", Json.text(rule.severity().word()))
        .put("meaning", Json.text(rule.meaning()))
        .put("comparison", Json.text(rule.condition().comparison().sign()))
        .put("threshold", Numbers.json(rule.condition().threshold()))
        .put("unit", Json.text(rule.condition().signal().unit().name().toLowerCase(Locale.ROOT)))
        .put("needsSeconds", Json.number(rule.condition().signal().history().toSeconds()))
        .put("forSeconds", Json.number(rule.hold().toSeconds()))
        .put("firing", readings(outcome.firing()))
        .put("readings", readings(outcome.readings()))
        .put("noData", Json.array(outcome.blanks().stream().map(OutcomeJson::blank).toList()))
        .build();
  }

  private static Json readings(List<Reading> readings) {
    return Json.array(readings.stream().map(OutcomeJson::reading).toList());
  }

  private static Json reading(Reading reading) {
    return Json.object()
        .textIfSet("member", reading.member())
        .textIfSet("detail", reading.detail())
        .put("value", Numbers.json(reading.value()))
        .build();
  }

  private static Json blank(Blank blank) {
    return Json.object()
        .textIfSet("member", blank.member())
        .put("why", Json.text(blank.why()))
        .build();
  }
}
