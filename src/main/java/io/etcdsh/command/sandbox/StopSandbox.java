package io.etcdsh.command.sandbox;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.SandboxContext;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxStatus;
import java.util.Optional;

/**
 * {@code sandbox stop NAME} and {@code sandbox destroy}.
 *
 * @param sandbox which one; the one at hand if absent
 */
public record StopSandbox(Optional<String> sandbox) implements LocalCommand {
  private static final CommandSpec STOP =
      CommandSpec.of(
              "sandbox stop",
              Group.SANDBOX,
              "End a sandbox that was started with 'sandbox start'",
              "Ends its processes, deletes its data unless it was started with --keep, and"
                  + " removes its context.")
          .withArguments(
              new ArgumentSpec("NAME", "Name of the sandbox", ArgumentSpec.Count.ONE)
                  .naming(ValueKind.SANDBOX))
          .withExamples("sandbox stop t1");

  private static final CommandSpec DESTROY =
      CommandSpec.of(
              "sandbox destroy",
              Group.SANDBOX,
              "End the sandbox that this shell is on",
              "Ends its processes, deletes its data unless it was started with --keep, and"
                  + " removes its context if it has one.")
          .withOptions(SandboxTarget.OPTION)
          .withExamples("sandbox destroy");

  /** How the catalogue lists {@code stop}. */
  public static final CommandType TYPE =
      new CommandType(STOP, arguments -> Result.ok(new StopSandbox(arguments.word(0))));

  /** How the catalogue lists {@code destroy}. */
  public static final CommandType DESTROY_TYPE = new CommandType(DESTROY, StopSandbox::readDestroy);

  private static Result<StopSandbox> readDestroy(Arguments arguments) {
    return Result.ok(new StopSandbox(SandboxTarget.named(arguments)));
  }

  @Override
  public Result<? extends Answer> perform(Scope scope) {
    return SandboxTarget.find(scope, sandbox)
        .then(name -> stop(scope, name))
        .map(SandboxEnded::new);
  }

  /** The context goes in any case: it leads nowhere if there is no sandbox any more. */
  private static Result<SandboxStatus> stop(Scope scope, String name) {
    Result<SandboxStatus> stopped = scope.sandboxes().stop(name);
    Result<String> removed = new SandboxContext(scope.contexts()).remove(name);
    return stopped.then(last -> removed.map(done -> last));
  }
}
