package io.etcdsh.command.sandbox;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.problem.Result;

/** {@code sandbox list}. */
public record ListSandboxes() implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "sandbox list",
              Group.SANDBOX,
              "Show the sandboxes that run on this machine",
              "Shows all sandboxes of this user, whichever shell started them.")
          .withExamples("sandbox list");

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(SPEC, arguments -> Result.ok(new ListSandboxes()));

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return scope.sandboxes().list().map(SandboxListAnswer::new);
  }
}
