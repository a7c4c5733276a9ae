package io.etcdsh.command.metrics;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentSpec;
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
 * {@code metrics}.
 *
 * @param choice which metrics
 * @param rate the time between two looks; absent for one look
 */
public record Metrics(MetricChoice choice, Optional<Duration> rate) implements QueryCommand {
  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final String RATE = "rate";

  private static final CommandSpec SPEC =
      CommandSpec.of(
              "metrics",
              Group.CLUSTER,
              "Show what all members tell in numbers, side by side",
              "Reads the metrics of all members. Without PATTERN it shows what is looked at first;"
                  + " PATTERN is a part of a name, or a name with * in it. Of a histogram it shows"
                  + " how its observations are spread, the times that half and 99 of 100 of them"
                  + " stay within, and the end of the highest bucket that has one: of the"
                  + " process's lifetime, or with --rate of that time. --rate shows counters as"
                  + " what they grow in a second.")
          .withArguments(new ArgumentSpec("PATTERN", "which metrics", ArgumentSpec.Count.OPTIONAL))
          .withOptions(OptionSpec.of(RATE, OptionKind.DURATION, "TIME", "look twice, so far apart"))
          .withExamples("metrics", "metrics fsync --rate 1s", "metrics etcd_server_*_total");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, Metrics::read);

  private static Result<Metrics> read(Arguments arguments) {
    Optional<Duration> rate = arguments.duration(RATE);
    return rate.filter(it -> it.compareTo(SHORTEST) < 0).isPresent()
        ? Result.failed(AlertsCheck.tooShort(RATE))
        : Result.ok(
            new Metrics(arguments.word(0).map(MetricChoice::of).orElse(MetricChoice.FIRST), rate));
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return Sources.ask(scope, rate).then(this::chosen);
  }

  private Result<MetricsAnswer> chosen(Sources sources) {
    List<Series> series = SeriesTable.of(sources, choice);
    boolean nothing = series.isEmpty() && !sources.answering().isEmpty();
    return nothing
        ? Result.failed(
            Problem.of(
                ProblemCode.NOT_FOUND,
                "No member tells a metric like '%s'.".formatted(choice.pattern()),
                "",
                "'metrics *' shows all that there are, 'metrics' what is looked at first."))
        : Result.ok(new MetricsAnswer(sources, series, rate));
  }
}
