package io.etcdsh.command.session;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;

/** {@code top}: the members on the whole screen while they work. */
public record Top() implements SessionCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "top",
                  Group.CLUSTER,
                  "Show the members on the whole screen while they work",
                  "Shows each member with its role, version, database, how far it has applied and how"
                      + " far it is behind, and how long its answers take; below that how writes,"
                      + " answers and the database go over time, and elections. q leaves, s sorts by"
                      + " something else, up, down and Enter open a member, p pauses.")
              .withExamples("top"),
          arguments -> Result.ok(new Top()));

  @Override
  public Result<SessionChange> change(Scope scope) {
    return scope.session().interactive()
        ? Result.ok(new SessionChange.ShowTop())
        : Result.failed(
            Problem.of(
                ProblemCode.UNAVAILABLE,
                "top needs the shell at a terminal.",
                "",
                "Start etcdsh and type top; 'repeat 2s endpoint status' works everywhere."));
  }
}
