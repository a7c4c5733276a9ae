package io.etcdsh.command.context;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Optional;

/**
 * {@code context show [NAME]}.
 *
 * @param name the context; the one in use, else the one that new sessions begin with, if absent
 */
public record ContextShow(Optional<String> name) implements QueryCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "context show",
                  Group.CONTEXT,
                  "Show one context",
                  "Shows everything that is saved about a context, by default the one in use.")
              .withArguments(
                  new ArgumentSpec("NAME", "which context", ArgumentSpec.Count.OPTIONAL)
                      .naming(ValueKind.CONTEXT))
              .withExamples("context show", "context show prod"),
          arguments -> Result.ok(new ContextShow(arguments.word(0))));

  @Override
  public Result<ContextAnswer> run(Scope scope) {
    return wanted(scope).then(scope.contexts()::find).map(ContextAnswer::new);
  }

  private Result<String> wanted(Scope scope) {
    Optional<String> here = name.or(scope.session()::context);
    return here.isPresent()
        ? Result.ok(here.get())
        : scope
            .contexts()
            .current()
            .then(current -> current.map(Result::ok).orElseGet(() -> Result.failed(noneInUse())));
  }

  private static Problem noneInUse() {
    return Problem.of(
        ProblemCode.NOT_FOUND,
        "No context is in use.",
        "The cluster was named by options or the environment, or is the default one.",
        "context list");
  }
}
