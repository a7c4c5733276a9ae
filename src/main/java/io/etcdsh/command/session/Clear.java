package io.etcdsh.command.session;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.problem.Result;

/** {@code clear}. */
public record Clear() implements SessionCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "clear",
                  Group.SESSION,
                  "Wipe the screen",
                  "Wipes the screen; does nothing where there is none.")
              .withExamples("clear"),
          arguments -> Result.ok(new Clear()));

  @Override
  public Result<SessionChange> change(Scope scope) {
    return Result.ok(new SessionChange.ClearScreen());
  }
}
