package io.etcdsh.command.session;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.Repetition;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.command.Until;
import io.etcdsh.command.ValueKind;
import io.etcdsh.line.GoDuration;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code repeat TIME COMMAND...}.
 *
 * @param repetition what to run, and how often
 */
public record Repeat(Repetition repetition) implements SessionCommand {
  private static final String UNTIL = "until";
  private static final String COUNT = "count";

  /** Nobody reads faster, and no cluster should be asked more often by hand. */
  private static final Duration SHORTEST = Duration.ofMillis(200);

  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "repeat",
                  Group.SESSION,
                  "Run a line again and again",
                  "Runs a line that only reads, waits, and runs it again, until Ctrl-C. On a"
                      + " terminal the answer stays in its place, and * marks the lines that are"
                      + " not as before; in a pipe the answers follow one another. --until ends it"
                      + " when the cluster is so (health=ok), when the line ends so (exit=0) or"
                      + " when its answer holds a text (shows=TEXT). It ends with the exit code of"
                      + " the last run, or with 1 if --count ran out first.")
              .withArguments(
                  new ArgumentSpec("TIME", "how long to wait", ArgumentSpec.Count.ONE),
                  new ArgumentSpec("COMMAND", "the line to run", ArgumentSpec.Count.REST)
                      .naming(ValueKind.COMMAND))
              .withOptions(
                  OptionSpec.of(UNTIL, OptionKind.TEXT, "WHAT", "end when this is so"),
                  OptionSpec.of(COUNT, OptionKind.NUMBER, "N", "run at most so often"))
              .withExamples(
                  "repeat --count 2 1s endpoint status",
                  "repeat --until health=ok 2s endpoint health"),
          Repeat::read);

  private static Result<Repeat> read(Arguments arguments) {
    Optional<Duration> every = arguments.word(0).flatMap(GoDuration::parse);
    if (every.filter(it -> it.compareTo(SHORTEST) >= 0).isEmpty()) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_ARGUMENTS,
              "'%s' is no time to wait.".formatted(arguments.word(0).orElse("")),
              "It must be 200ms at least.",
              "Write it as 2s or 1m30s: 'repeat 2s endpoint status'."));
    }
    Result<Optional<Until>> until =
        arguments
            .text(UNTIL)
            .map(text -> Until.read(text).map(Optional::of))
            .orElseGet(() -> Result.ok(Optional.empty()));
    return until.map(
        it ->
            new Repeat(
                new Repetition(
                    every.orElseThrow(),
                    it,
                    arguments.number(COUNT).filter(count -> count > 0),
                    arguments.words().subList(1, arguments.words().size()))));
  }

  @Override
  public Result<SessionChange> change(Scope scope) {
    return Result.ok(new SessionChange.RepeatLine(repetition));
  }
}
