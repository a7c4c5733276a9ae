package io.etcdsh.command.sandbox;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionChange;
import io.etcdsh.command.SessionCommand;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.SandboxStatus;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code sandbox} alone.
 *
 * @param spec all but the name, which is found when the command runs
 */
public record EnterSandbox(SandboxSpec spec) implements SessionCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "sandbox",
              Group.SANDBOX,
              "Start a throw-away cluster and open a shell on it",
              "Starts etcd processes on free ports of this machine, waits until they are healthy"
                  + " and opens a shell on them. They end with the shell, however it ends, and"
                  + " their data is deleted unless --keep is given.")
          .withOptions(SpecOptions.all())
          .changing("Starts a new cluster on this machine; no other cluster.")
          .withExamples("sandbox", "sandbox --members 5 --etcd 3.6", "sandbox --tls --auth");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, EnterSandbox::read);

  private static Result<EnterSandbox> read(Arguments arguments) {
    return SpecOptions.read("sandbox", arguments).map(EnterSandbox::new);
  }

  @Override
  public Result<SessionChange> change(Scope scope) {
    return scope
        .session()
        .sandbox()
        .map(EnterSandbox::within)
        .orElseGet(
            () ->
                scope
                    .sandboxes()
                    .list()
                    .map(running -> new SessionChange.EnterSandbox(named(running))));
  }

  /** Both would end with the shell, and nobody would see which of them a line is for. */
  private static Result<SessionChange> within(String name) {
    return Result.failed(
        Problem.of(
            ProblemCode.UNAVAILABLE,
            "This shell stands on sandbox %s already.".formatted(name),
            "",
            "'sandbox status' shows it; 'sandbox start NAME' starts another beside it."));
  }

  /** With the first of sandbox, sandbox-2, sandbox-3 and so on that is free. */
  private SandboxSpec named(List<SandboxStatus> running) {
    List<String> taken = running.stream().map(SandboxStatus::name).toList();
    String name =
        IntStream.iterate(1, count -> count + 1)
            .mapToObj(count -> count == 1 ? spec.name() : spec.name() + "-" + count)
            .filter(candidate -> !taken.contains(candidate))
            .findFirst()
            .orElse(spec.name());
    return new SandboxSpec(
        name, spec.members(), spec.etcd(), spec.tls(), spec.auth(), spec.dataDir(), spec.keep());
  }
}
