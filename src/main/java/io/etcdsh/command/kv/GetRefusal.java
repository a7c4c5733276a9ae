package io.etcdsh.command.kv;

import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.Mode;
import io.etcdsh.command.Usage;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.Optional;

/**
 * Which formats a {@code get} cannot be shown in ({@code get_command.go}, getCommandFunc). In our
 * own way the count may be shown in any format that has a place for it.
 */
final class GetRefusal {
  private GetRefusal() {}

  static Optional<Problem> of(Get get, OutputFormat format) {
    boolean strict = get.mode() == Mode.ETCDCTL;
    if (get.query().countOnly() && strict && format != OutputFormat.FIELDS) {
      return Optional.of(onlyFor(get, "--count-only", "fields", "--count-only"));
    }
    boolean ours = !strict && format == OutputFormat.OWN;
    if (get.valueOnly() && format != OutputFormat.SIMPLE && !ours) {
      return Optional.of(onlyFor(get, "--print-value-only", "simple", "print-value-only"));
    }
    return format == OutputFormat.TABLE ? Optional.of(format.unsupported()) : Optional.empty();
  }

  private static Problem onlyFor(Get get, String option, String format, String etcdctlName) {
    return Usage.problem(
        get.mode(),
        ProblemCode.BAD_ARGUMENTS,
        "The option %s works with --write-out=%s only.".formatted(option, format),
        "%s is only for `--write-out=%s`".formatted(etcdctlName, format),
        "Add --write-out=%s.".formatted(format));
  }
}
