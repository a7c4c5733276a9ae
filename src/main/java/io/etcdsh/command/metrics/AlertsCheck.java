package io.etcdsh.command.metrics;

import io.etcdsh.alert.Fleet;
import io.etcdsh.alert.Outcome;
import io.etcdsh.alert.Rule;
import io.etcdsh.alert.Thresholds;
import io.etcdsh.answer.Answer;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code alerts check}.
 *
 * @param rules to judge, with their thresholds
 * @param window the time between the two scrapes
 */
public record AlertsCheck(List<Rule> rules, Duration window) implements QueryCommand {
  static final OptionSpec SET =
      OptionSpec.of("set", OptionKind.REPEATED, "RULE=VALUE", "another threshold for a rule");

  private static final Duration WINDOW = Duration.ofSeconds(5);

  /** Members update some numbers but once in a while; a shorter look tells next to nothing. */
  private static final Duration SHORTEST = Duration.ofMillis(200);

  private static final String WINDOW_OPTION = "window";

  private static final CommandSpec SPEC =
      CommandSpec.of(
              "alerts check",
              Group.CLUSTER,
              "Judge the built-in alert rules on the members as they are now",
              "Reads the metrics of all members twice, and tells for each rule whether it would"
                  + " fire, with the numbers. A rule that takes minutes or hours of the past is"
                  + " judged on what was seen between the two looks, and says so; --window makes"
                  + " that longer. What nobody can tell is 'no data', never 'ok'. Alarms are not"
                  + " in the metrics: see 'alarm list'.")
          .withOptions(
              OptionSpec.of(
                  WINDOW_OPTION, OptionKind.DURATION, "TIME", "between the two looks (default 5s)"),
              SET)
          .withExamples("alerts check --window 1s", "alerts check --set slow-fsync=800ms")
          .judging();

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, AlertsCheck::read);

  /** Copies the list. */
  public AlertsCheck {
    rules = List.copyOf(rules);
  }

  private static Result<AlertsCheck> read(Arguments arguments) {
    Duration window = arguments.duration(WINDOW_OPTION).orElse(WINDOW);
    if (window.compareTo(SHORTEST) < 0) {
      return Result.failed(tooShort(WINDOW_OPTION));
    }
    return Thresholds.apply(arguments.list(SET.name())).map(it -> new AlertsCheck(it, window));
  }

  /** The problem of a time between two looks that is too short. */
  static Problem tooShort(String option) {
    return Problem.of(
        ProblemCode.BAD_OPTION,
        "The time of --%s is too short.".formatted(option),
        "It must be 200ms at least.",
        "Write it as 5s or 1m30s.");
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return Sources.ask(scope, Optional.of(window)).then(this::judged);
  }

  /** Without any answer nothing was diagnosed. */
  private Result<AlertsAnswer> judged(Sources sources) {
    if (sources.answering().isEmpty()) {
      return Result.failed(
          sources.problems().stream()
              .findFirst()
              .orElseGet(
                  () -> Problem.of(ProblemCode.UNREACHABLE, "There is no member to ask.", "")));
    }
    Fleet fleet = new Fleet(sources.all().stream().map(Source::subject).toList(), window);
    return Result.ok(
        new AlertsAnswer(
            sources, rules.stream().map(rule -> Outcome.of(rule, fleet)).toList(), window));
  }
}
