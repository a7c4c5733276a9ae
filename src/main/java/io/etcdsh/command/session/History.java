package io.etcdsh.command.session;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.history.EnteredLine;
import io.etcdsh.history.LineHistory;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code history [--context NAME] [--incident NAME] [--grep TEXT] [--failed] [--limit N]}.
 *
 * @param context whose lines to show; absent for those of all
 * @param incident in which they were entered; absent for any and none
 * @param text that the lines must hold, in any case; empty for every line
 * @param failed whether to show only lines that failed
 * @param limit how many of the last ones to show at most
 */
public record History(
    Optional<String> context, Optional<String> incident, String text, boolean failed, long limit)
    implements QueryCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "history",
                  Group.SESSION,
                  "Show the lines that were entered",
                  "Shows the lines of all shells of this user, oldest first: when and where they"
                      + " ran, how they ended and how long they took. Secrets in them were never"
                      + " kept, and neither are lines that begin with a blank or that are entered"
                      + " while history is set to off.")
              .withOptions(
                  OptionSpec.of("context", OptionKind.TEXT, "NAME", "only lines of this context")
                      .naming(ValueKind.CONTEXT),
                  OptionSpec.of(
                      "incident",
                      OptionKind.TEXT,
                      "NAME",
                      "only lines of this incident, see 'set incident'"),
                  OptionSpec.of("grep", OptionKind.TEXT, "TEXT", "only lines that hold this text"),
                  OptionSpec.flag("failed", "only lines that failed"),
                  OptionSpec.of("limit", OptionKind.NUMBER, "N", "only the last N of them"))
              .withExamples(
                  "history --limit 10",
                  "history --context prod --failed",
                  "history --incident INC-42",
                  "history --grep 'member remove' -w json"),
          arguments ->
              of(
                  new History(
                      arguments.text("context"),
                      arguments.text("incident"),
                      arguments.text("grep").orElse(""),
                      arguments.flag("failed"),
                      arguments.number("limit").orElse(Long.MAX_VALUE))));

  private static Result<History> of(History read) {
    return read.limit() >= 0
        ? Result.ok(read)
        : Result.failed(Problem.of(ProblemCode.BAD_OPTION, "--limit must not be negative.", ""));
  }

  @Override
  public Result<HistoryAnswer> run(Scope scope) {
    LineHistory history = scope.session().history();
    return history
        .lines()
        .map(
            stored -> {
              List<EnteredLine> found = stored.lines().stream().filter(this::isWanted).toList();
              int from = (int) Math.max(0, found.size() - limit);
              return new HistoryAnswer(
                  found.subList(from, found.size()), stored.notes(), history.seat());
            });
  }

  private boolean isWanted(EnteredLine line) {
    return context.map(name -> line.place().name().equals(name)).orElse(true)
        && incident.map(name -> line.place().incident().equals(Optional.of(name))).orElse(true)
        && (!failed || line.failed())
        && line.text().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }
}
