package io.etcdsh.command.context;

import io.etcdsh.command.Scope;
import io.etcdsh.command.context.ContextChangeAnswer.Change;
import io.etcdsh.config.Context;
import io.etcdsh.config.ImportedContext;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;

/** Saves a new context, but never in the place of another one. */
final class ContextAdding {
  private ContextAdding() {}

  static Result<ContextChangeAnswer> add(Scope scope, ImportedContext imported) {
    Context context = imported.context();
    return scope
        .contexts()
        .all()
        .then(
            known ->
                known.stream().anyMatch(other -> other.name().equals(context.name()))
                    ? Result.failed(taken(context.name()))
                    : scope.contexts().save(context))
        .map(saved -> new ContextChangeAnswer(Change.ADDED, saved, imported.notes()));
  }

  private static Problem taken(String name) {
    return Problem.of(
        ProblemCode.BAD_ARGUMENTS,
        "There is a context '%s' already.".formatted(name),
        "It is not replaced.",
        "Choose another name, or remove the old one with context remove %s".formatted(name));
  }
}
