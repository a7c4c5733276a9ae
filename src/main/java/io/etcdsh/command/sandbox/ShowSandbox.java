package io.etcdsh.command.sandbox;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.problem.Result;
import java.util.Optional;

/**
 * {@code sandbox status [NAME]}.
 *
 * @param sandbox which one; the one at hand if absent
 */
public record ShowSandbox(Optional<String> sandbox) implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "sandbox status",
              Group.SANDBOX,
              "Show the members of a sandbox and the links between them",
              "Shows for each member its address, its process, whether that runs, which members"
                  + " nothing from it arrives at, and how much its messages are delayed.")
          .withArguments(
              new ArgumentSpec("NAME", "Name of the sandbox", ArgumentSpec.Count.OPTIONAL)
                  .naming(ValueKind.SANDBOX))
          .withOptions(SandboxTarget.OPTION)
          .withExamples("sandbox status", "sandbox status t1 -w json");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, ShowSandbox::read);

  private static Result<ShowSandbox> read(Arguments arguments) {
    return Result.ok(new ShowSandbox(arguments.word(0).or(() -> SandboxTarget.named(arguments))));
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return SandboxTarget.find(scope, sandbox)
        .then(scope.sandboxes()::status)
        .map(SandboxAnswer::new);
  }
}
