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
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.SandboxStatus;
import io.etcdsh.sandbox.Sandboxes.Lifetime;

/**
 * {@code sandbox start NAME}.
 *
 * @param spec what to start
 */
public record StartSandbox(SandboxSpec spec) implements LocalCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "sandbox start",
              Group.SANDBOX,
              "Start a throw-away cluster that runs until it is stopped",
              "Starts etcd processes as 'sandbox' does, but leaves them running, and saves a"
                  + " context of the same name, so that any shell can use them.")
          .withArguments(
              new ArgumentSpec(
                  "NAME", "Small letters, digits and hyphens, at most 32", ArgumentSpec.Count.ONE))
          .withOptions(SpecOptions.all())
          .withExamples("sandbox start t1", "sandbox start t2 --members 1 --etcd 3.5 --tls");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, StartSandbox::read);

  private static Result<StartSandbox> read(Arguments arguments) {
    return SpecOptions.read(arguments.words().getFirst(), arguments).map(StartSandbox::new);
  }

  @Override
  public Result<? extends Answer> perform(Scope scope) {
    SandboxContext context = new SandboxContext(scope.contexts());
    return context
        .free(spec.name())
        .then(free -> scope.sandboxes().start(spec, Lifetime.STOPPED, scope.progress()))
        .then(started -> save(scope, context, started))
        .map(SandboxAnswer::new);
  }

  /** A sandbox that nobody can find is ended again. */
  private static Result<SandboxStatus> save(
      Scope scope, SandboxContext context, SandboxStatus started) {
    return context
        .save(started)
        .mapProblem(
            problem -> {
              Result<SandboxStatus> ended = scope.sandboxes().stop(started.name());
              return ended.failure().isEmpty()
                  ? problem
                  : problem.about(
                      "%s The sandbox '%s' runs without a context."
                          .formatted(problem.what(), started.name()));
            });
  }
}
