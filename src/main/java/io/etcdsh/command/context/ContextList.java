package io.etcdsh.command.context;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.problem.Result;

/** {@code context list}. */
public record ContextList() implements QueryCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "context list",
                  Group.CONTEXT,
                  "Show the saved contexts",
                  "Shows every saved way to reach a cluster. A star marks the one in use here.")
              .withExamples("context list", "context list -w json"),
          arguments -> Result.ok(new ContextList()));

  @Override
  public Result<ContextListAnswer> run(Scope scope) {
    return scope
        .contexts()
        .all()
        .then(
            contexts ->
                scope
                    .contexts()
                    .current()
                    .map(
                        current ->
                            new ContextListAnswer(contexts, scope.session().context(), current)));
  }
}
