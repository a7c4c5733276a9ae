package io.etcdsh.command.sandbox;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxStatus;
import java.util.List;
import java.util.Optional;

/** Which sandbox a command is about: the named one, the session's, or the only one that runs. */
final class SandboxTarget {
  /** Names it. */
  static final OptionSpec OPTION =
      OptionSpec.of(
              "name",
              OptionKind.TEXT,
              "NAME",
              "The sandbox (default: that of this shell, else the only one that runs)")
          .naming(ValueKind.SANDBOX);

  private SandboxTarget() {}

  static Optional<String> named(Arguments arguments) {
    return arguments.text(OPTION.name());
  }

  static Result<String> find(Scope scope, Optional<String> named) {
    return named
        .or(() -> scope.session().sandbox())
        .map(Result::ok)
        .orElseGet(() -> scope.sandboxes().list().then(SandboxTarget::only));
  }

  private static Result<String> only(List<SandboxStatus> running) {
    List<String> names = running.stream().map(SandboxStatus::name).toList();
    return switch (names.size()) {
      case 1 -> Result.ok(names.getFirst());
      case 0 ->
          Result.failed(
              Problem.of(
                  ProblemCode.NOT_FOUND,
                  "No sandbox runs.",
                  "",
                  "'sandbox start NAME' starts one."));
      default ->
          Result.failed(
              Problem.of(
                  ProblemCode.BAD_ARGUMENTS,
                  "More than one sandbox runs: %s.".formatted(String.join(", ", names)),
                  "",
                  "Say which one with --name NAME."));
    };
  }
}
