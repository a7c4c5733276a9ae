package io.etcdsh.command.sandbox;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.SandboxContext;
import io.etcdsh.command.Scope;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxAction;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every command that does something to a running sandbox; {@link SandboxActions} lists them.
 *
 * @param sandbox which one; the one at hand if absent
 * @param action what to do
 */
public record ActOnSandbox(Optional<String> sandbox, SandboxAction action) implements LocalCommand {

  /** A command whose action is read by {@code reader}. */
  static CommandType type(CommandSpec spec, Function<Arguments, Result<SandboxAction>> reader) {
    return new CommandType(
        spec,
        arguments ->
            reader
                .apply(arguments)
                .map(action -> new ActOnSandbox(SandboxTarget.named(arguments), action)));
  }

  @Override
  public Result<? extends Answer> perform(Scope scope) {
    return SandboxTarget.find(scope, sandbox)
        .then(name -> scope.sandboxes().act(name, action))
        .then(new SandboxContext(scope.contexts())::follow)
        .map(SandboxAnswer::new);
  }
}
