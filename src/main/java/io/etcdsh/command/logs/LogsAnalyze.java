package io.etcdsh.command.logs;

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
import io.etcdsh.command.ValueKind;
import io.etcdsh.logs.Analysis;
import io.etcdsh.logs.FileReport;
import io.etcdsh.logs.LogKind;
import io.etcdsh.logs.MemberLog;
import io.etcdsh.logs.Period;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code logs analyze}: what went wrong, from the logs of servers; asks no cluster.
 *
 * @param files at least one; {@code -} for standard input
 * @param since nothing before it
 * @param until nothing after it
 * @param kinds what is wanted; none for all
 * @param limit rows of the timeline
 */
public record LogsAnalyze(
    List<LogFile> files,
    Optional<TimeBound> since,
    Optional<TimeBound> until,
    Set<LogKind> kinds,
    Optional<Long> limit)
    implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "logs analyze",
              Group.CLUSTER,
              "Tell from server logs what went wrong",
              "Reads logs of etcd servers, one file for each member, and tells what happened, when,"
                  + " and what it mostly comes from. Takes both formats of 3.4 and the JSON lines"
                  + " of all later versions, also packed by gzip, as entries of journald in JSON,"
                  + " or with the prefix of a container's log; - stands for standard input. Times"
                  + " of 3.4 without --logger=zap name no zone and are taken as UTC. Asks no"
                  + " cluster. Ends with 4 if something was found that has to be mended.")
          .withArguments(
              new ArgumentSpec("FILE", "a log, or - for standard input", ArgumentSpec.Count.ANY)
                  .naming(ValueKind.FILE))
          .withOptions(
              OptionSpec.of(
                  "since",
                  OptionKind.TEXT,
                  "TIME",
                  "leave out what was before: a time (RFC 3339), or a duration back from the end"),
              OptionSpec.of(
                  "until", OptionKind.TEXT, "TIME", "leave out what came after, written likewise"),
              OptionSpec.of(
                      "kind", OptionKind.LIST, "KIND", "show these kinds only; may be repeated")
                  .withChoices(LogKind.words()),
              OptionSpec.of(
                  "limit",
                  OptionKind.NUMBER,
                  "N",
                  "rows of the timeline, the worst ones; by default 20 for people and all for"
                      + " programs"))
          .withExamples(
              "logs analyze etcd.log",
              "logs analyze m1.log m2.log m3.log --since 2h",
              "logs analyze etcd.log --kind slow-fsync,election --limit 50")
          .judging();

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, LogsAnalyze::read);

  /** Copies the collections. */
  public LogsAnalyze {
    files = List.copyOf(files);
    kinds = Set.copyOf(kinds);
  }

  private static Result<LogsAnalyze> read(Arguments arguments) {
    if (arguments.words().isEmpty()) {
      return usage("No log is named.", "Name files, or - to read standard input.");
    }
    if (arguments.number("limit").filter(it -> it < 1).isPresent()) {
      return usage("--limit is less than 1.", "Leave it out for the default.");
    }
    List<LogFile> files = arguments.words().stream().distinct().map(LogFile::new).toList();
    return bound(arguments, "since")
        .then(
            since ->
                bound(arguments, "until")
                    .then(
                        until ->
                            kinds(arguments)
                                .map(
                                    kinds ->
                                        new LogsAnalyze(
                                            files,
                                            since,
                                            until,
                                            kinds,
                                            arguments.number("limit")))));
  }

  private static <T> Result<T> usage(String what, String hint) {
    return Result.failed(Problem.of(ProblemCode.BAD_ARGUMENTS, what, "", hint));
  }

  private static Result<Optional<TimeBound>> bound(Arguments arguments, String option) {
    return arguments
        .text(option)
        .map(text -> TimeBound.read(option, text).map(Optional::of))
        .orElseGet(() -> Result.ok(Optional.empty()));
  }

  private static Result<Set<LogKind>> kinds(Arguments arguments) {
    return Result.each(arguments.list("kind"), LogsAnalyze::kind).map(TreeSet::new);
  }

  private static Result<LogKind> kind(String word) {
    return LogKind.of(word)
        .map(Result::ok)
        .orElseGet(
            () ->
                Result.failed(
                    Problem.of(
                        ProblemCode.BAD_OPTION,
                        "There is no kind '%s'.".formatted(word),
                        "",
                        "Kinds are " + String.join(", ", LogKind.words()) + ".")));
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    boolean typed = files.stream().anyMatch(LogFile::isStandardInput);
    if (typed && scope.session().interactive()) {
      return Result.failed(
          Problem.of(
              ProblemCode.UNAVAILABLE,
              "There is nothing to read from standard input in a shell.",
              "It is the terminal that you type on.",
              "Name a file, or pipe the log into 'etcdsh logs analyze -'."));
    }
    return period(typed).then(this::analysed).map(it -> new LogsAnswer(it, limit));
  }

  private Result<Period> period(boolean typed) {
    boolean back =
        Stream.of(since, until).anyMatch(it -> it.orElse(null) instanceof TimeBound.Back);
    if (!back) {
      return Result.ok(period(Instant.EPOCH));
    }
    if (typed) {
      return usage(
          "Where standard input ends is not known before it was read.",
          "Give --since and --until as times, such as 2026-11-22T15:00:00Z.");
    }
    return Result.each(files, LogFile::end)
        .map(
            ends ->
                ends.stream()
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH))
        .map(this::period);
  }

  private Period period(Instant end) {
    Function<TimeBound, Instant> moment = bound -> bound.moment(end);
    return new Period(since.map(moment), until.map(moment));
  }

  /** Each file is read on a processor of its own, as far as there are any. */
  private Result<Analysis> analysed(Period period) {
    List<Result<FileReport>> reports =
        files.parallelStream()
            .map(it -> it.read(new MemberLog(it.title(), period)).map(MemberLog::report))
            .toList();
    return Result.each(reports, report -> report).map(all -> Analysis.of(all, kinds));
  }
}
