package io.etcdsh.config;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Optional;

/**
 * Which saved context takes part in a connection.
 *
 * @param context the context, if one does
 * @param named whether the user named it for this run, so that the environment's cluster is not
 *     meant
 */
record ContextChoice(Optional<Context> context, boolean named) {
  private static final ContextChoice NONE = new ContextChoice(Optional.empty(), false);

  static Result<ContextChoice> of(
      ConnectionOptions options, Environment environment, ContextStore store) {
    if (options.context().isPresent()) {
      return store.find(options.context().get()).map(ContextChoice::named);
    }
    if (!options.access().endpoints().isEmpty()) {
      return Result.ok(NONE);
    }
    Optional<String> variable = environment.value("ETCDSH_CONTEXT");
    if (variable.isPresent()) {
      return store
          .find(variable.get())
          .mapProblem(ContextChoice::fromVariable)
          .map(ContextChoice::named);
    }
    return environment.value("ETCDCTL_ENDPOINTS").isPresent() ? Result.ok(NONE) : current(store);
  }

  private static ContextChoice named(Context context) {
    return new ContextChoice(Optional.of(context), true);
  }

  private static Result<ContextChoice> current(ContextStore store) {
    return store
        .current()
        .then(
            name ->
                name.isEmpty()
                    ? Result.ok(NONE)
                    : store
                        .find(name.get())
                        .map(context -> new ContextChoice(Optional.of(context), false))
                        .mapProblem(problem -> gone(problem, name.get())));
  }

  private static Problem fromVariable(Problem problem) {
    return problem.code() == ProblemCode.NOT_FOUND
        ? problem.about(problem.what() + " ETCDSH_CONTEXT names it.")
        : problem;
  }

  private static Problem gone(Problem problem, String name) {
    return problem.code() == ProblemCode.NOT_FOUND
        ? Problem.of(
            ProblemCode.NOT_FOUND,
            "The current context '%s' does not exist any more.".formatted(name),
            problem.why(),
            "Choose another one with context use NAME.")
        : problem;
  }
}
