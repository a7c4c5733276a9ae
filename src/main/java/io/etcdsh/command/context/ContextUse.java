package io.etcdsh.command.context;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.command.ValueKind;
import io.etcdsh.problem.Result;

/**
 * {@code context use NAME}.
 *
 * @param name the context to go to
 */
public record ContextUse(String name) implements SessionCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "context use",
                  Group.CONTEXT,
                  "Switch to another context",
                  "Reaches this context's cluster from now on; new sessions begin with it as well."
                      + " Other sessions that run now stay where they are.")
              .withArguments(
                  new ArgumentSpec("NAME", "which context", ArgumentSpec.Count.ONE)
                      .naming(ValueKind.CONTEXT))
              .changing("This session, and which context new sessions begin with; no cluster.")
              .withExamples("context use prod"),
          arguments -> Result.ok(new ContextUse(arguments.word(0).orElse(""))));

  /** Saves the choice first: a session that could not remember it stays where it is. */
  @Override
  public Result<SessionChange> change(Scope scope) {
    return scope.contexts().makeCurrent(name).map(SessionChange.SwitchContext::new);
  }
}
