package io.etcdsh.command.context;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.command.context.ContextChangeAnswer.Change;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * {@code context remove NAME}.
 *
 * @param name the context to forget
 */
public record ContextRemove(String name) implements LocalCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "context remove",
                  Group.CONTEXT,
                  "Remove a saved context",
                  "Removes a context from the configuration file. The cluster and the files that"
                      + " the context names are not touched.")
              .withArguments(
                  new ArgumentSpec("NAME", "which context", ArgumentSpec.Count.ONE)
                      .naming(ValueKind.CONTEXT))
              .withExamples("context remove old"),
          arguments -> Result.ok(new ContextRemove(arguments.word(0).orElse(""))));

  @Override
  public Result<ContextChangeAnswer> perform(Scope scope) {
    return scope
        .contexts()
        .remove(name)
        .map(context -> new ContextChangeAnswer(Change.REMOVED, context, List.of()));
  }
}
