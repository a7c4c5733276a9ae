package io.etcdsh.command.session;

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
import java.time.ZoneId;
import java.util.Optional;

/**
 * {@code events [--since TIME]}.
 *
 * @param since how far back; absent for all that is known
 */
public record Events(Optional<Duration> since) implements QueryCommand {
  private static final String SINCE = "since";

  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "events",
                  Group.SESSION,
                  "Show what happened in the cluster while this shell watched",
                  "Lists what this shell noticed since it has stood on this cluster, oldest first:"
                      + " another leader, members that went and came back, alarms, changes of the"
                      + " members. Each is noticed within some seconds of its coming about.")
              .withOptions(
                  OptionSpec.of(SINCE, OptionKind.DURATION, "TIME", "only that long ago or less"))
              .withExamples("events", "events --since 10m"),
          arguments -> Result.ok(new Events(arguments.duration(SINCE))));

  @Override
  public Result<EventsAnswer> run(Scope scope) {
    if (!scope.session().interactive()) {
      return Result.failed(
          Problem.of(
              ProblemCode.UNAVAILABLE,
              "Nobody has watched the cluster.",
              "Only a shell at a terminal does.",
              "'endpoint status' shows how it is now."));
    }
    return Result.ok(new EventsAnswer(scope.session().events(since), ZoneId.systemDefault()));
  }
}
