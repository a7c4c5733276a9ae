package io.etcdsh.command.diagnosis;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.diagnosis.Diagnosis;
import io.etcdsh.observe.Panorama;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * {@code health}: the cluster on one screen, for every day and for cron.
 *
 * @param interval between the two looks
 */
public record DailyReport(Duration interval) implements QueryCommand {
  private static final Duration INTERVAL = Duration.ofMillis(500);

  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "health",
                  Group.CLUSTER,
                  "Report on one screen how the cluster is",
                  "A report for every day: members, votes, leader, alarms, storage, certificates, and"
                      + " what 'diagnose' finds, a line each. Ends with 4 if anything has to be done,"
                      + " so that a timer can tell.")
              .withOptions(
                  OptionSpec.of(
                      "interval", OptionKind.DURATION, "TIME", "between the two looks (500ms)"))
              .withExamples("health", "health -w json")
              .judging(),
          arguments -> Result.ok(new DailyReport(arguments.duration("interval").orElse(INTERVAL))));

  @Override
  public Result<DailyReportAnswer> run(Scope scope) {
    return new Panorama(InstantSource.system(), scope.memberTimeout(), interval)
        .of(scope.cluster())
        .map(seen -> new DailyReportAnswer(Diagnosis.of(seen, List.of())));
  }
}
