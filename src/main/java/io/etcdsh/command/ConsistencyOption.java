package io.etcdsh.command;

import io.etcdsh.etcd.Consistency;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;

/** The option {@code --consistency}, which reads of keys and of the member list share. */
public final class ConsistencyOption {
  /** Its declaration; no closed set of values, because etcdctl has its own text for a bad one. */
  public static final OptionSpec SPEC =
      OptionSpec.of(
          "consistency",
          OptionKind.TEXT,
          "l|s",
          "Linearizable (l, the default) or serializable (s)");

  private ConsistencyOption() {}

  /** What the line asks for; linearizable unless it says otherwise. */
  public static Result<Consistency> read(Arguments arguments) {
    String value = arguments.text(SPEC.name()).orElse("l");
    return switch (value) {
      case "l" -> Result.ok(Consistency.LINEARIZABLE);
      case "s" -> Result.ok(Consistency.SERIALIZABLE);
      default ->
          Result.failed(
              Usage.problem(
                  arguments.mode(),
                  ProblemCode.BAD_FEATURE,
                  "There is no consistency \"%s\".".formatted(value),
                  "unknown consistency flag \"%s\"".formatted(value),
                  "Use l for linearizable or s for serializable."));
    };
  }
}
