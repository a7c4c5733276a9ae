package io.etcdsh.command.session;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.UserPath;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.nio.file.Path;

/**
 * {@code source FILE}.
 *
 * @param file whose lines to run, as it was written
 */
public record Source(Path file) implements SessionCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "source",
                  Group.SESSION,
                  "Run the lines of a file",
                  "Runs the lines of a file as if they were typed here, and stops at the first one"
                      + " that fails unless on-error is continue. In a dry run each line is"
                      + " planned on what the lines before it would leave.")
              .withArguments(
                  new ArgumentSpec("FILE", "the file to run", ArgumentSpec.Count.ONE)
                      .naming(ValueKind.FILE))
              .changing("Whatever its lines change.")
              .withExamples("source checks.etcdsh"),
          arguments ->
              UserPath.read(arguments.word(0).orElse(""))
                  .map(file -> Result.ok(new Source(file)))
                  .orElse(
                      Result.failed(
                          Problem.of(ProblemCode.BAD_ARGUMENTS, "FILE is no path.", ""))));

  @Override
  public Result<SessionChange> change(Scope scope) {
    return Result.ok(
        new SessionChange.RunScript(UserPath.expand(file, scope.environment().home())));
  }
}
