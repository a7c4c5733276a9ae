package io.etcdsh.command.session;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.problem.Result;

/** {@code exit}. */
public record Exit() implements SessionCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "exit",
                  Group.SESSION,
                  "Leave the shell",
                  "Ends the session, as Ctrl-D does. A sandbox that the session started ends too.")
              .withExamples("exit"),
          arguments -> Result.ok(new Exit()));

  @Override
  public Result<SessionChange> change(Scope scope) {
    return Result.ok(new SessionChange.Leave());
  }
}
