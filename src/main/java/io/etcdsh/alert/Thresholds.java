package io.etcdsh.alert;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rules with thresholds of the user's own, written as {@code RULE=VALUE}. */
public final class Thresholds {
  private static final String HINT = "'alerts check' lists the rules and their thresholds.";

  private Thresholds() {}

  /** The built-in rules with these thresholds; the last one counts if a rule is named twice. */
  public static Result<List<Rule>> apply(List<String> texts) {
    Result<List<Rule>> rules = Result.ok(Rules.ALL);
    for (String text : texts) {
      rules = rules.then(it -> set(it, text));
    }
    return rules;
  }

  private static Result<List<Rule>> set(List<Rule> rules, String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    if (rules.stream().noneMatch(it -> it.name().equals(name))) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_OPTION,
              "There is no rule '%s'.".formatted(name),
              "",
              hint(rules, name)));
    }
    String value = equals < 0 ? "" : text.substring(equals + 1);
    List<Rule> changed = new ArrayList<>();
    for (Rule rule : rules) {
      Optional<Double> threshold = Quantities.parse(value, rule.condition().signal().unit());
      if (rule.name().equals(name) && threshold.isEmpty()) {
        return Result.failed(bad(rule, value));
      }
      changed.add(rule.name().equals(name) ? rule.at(threshold.orElseThrow()) : rule);
    }
    return Result.ok(List.copyOf(changed));
  }

  private static String hint(List<Rule> rules, String name) {
    String near =
        rules.stream()
            .map(Rule::name)
            .filter(it -> !name.isEmpty() && (it.contains(name) || name.contains(it)))
            .collect(Collectors.joining("' or '"));
    return near.isEmpty() ? HINT : "Perhaps '%s'. %s".formatted(near, HINT);
  }

  private static Problem bad(Rule rule, String value) {
    return Problem.of(
        ProblemCode.BAD_OPTION,
        "'%s' is no threshold for '%s'.".formatted(value, rule.name()),
        "It is counted in %s.".formatted(Quantities.unit(rule.condition().signal().unit())),
        "Write it as the rule has it: '--set %s=%s'."
            .formatted(
                rule.name(),
                Quantities.compact(
                    rule.condition().threshold(), rule.condition().signal().unit())));
  }
}
