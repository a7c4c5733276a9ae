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
import java.util.List;

/**
 * {@code history [--limit N]}.
 *
 * @param limit how many of the last lines to show at most
 */
public record History(long limit) implements QueryCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "history",
                  Group.SESSION,
                  "Show earlier lines",
                  "Shows the lines that were typed before, oldest first. Secrets in them were never"
                      + " kept.")
              .withOptions(
                  OptionSpec.of("limit", OptionKind.NUMBER, "N", "show only the last N lines"))
              .withExamples("history", "history --limit 10"),
          arguments -> of(arguments.number("limit").orElse(Long.MAX_VALUE)));

  private static Result<History> of(long limit) {
    return limit >= 0
        ? Result.ok(new History(limit))
        : Result.failed(Problem.of(ProblemCode.BAD_OPTION, "--limit must not be negative.", ""));
  }

  @Override
  public Result<HistoryAnswer> run(Scope scope) {
    List<String> lines = scope.session().history();
    int from = (int) Math.max(0, lines.size() - limit);
    return Result.ok(new HistoryAnswer(from + 1, lines.subList(from, lines.size())));
  }
}
