package io.etcdsh.command.scaling;

import io.etcdsh.command.Arguments;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.PatienceOption;
import io.etcdsh.procedure.EndState;
import java.time.Duration;

/**
 * What all procedures take.
 *
 * @param tolerance how many failures the cluster is to bear all the way, if it bears them now
 * @param patience how long to wait for what is done by hand
 */
record ScalingOptions(int tolerance, Duration patience) {
  private static final String TOLERANCE = "tolerance";

  static final OptionSpec TOLERANCE_SPEC =
      OptionSpec.of(
          TOLERANCE,
          OptionKind.NUMBER,
          "N",
          "how many failures must be borne all the way, or a name is asked for (default 1)");

  static ScalingOptions read(Arguments arguments) {
    return new ScalingOptions(
        Math.toIntExact(
            Math.clamp(
                arguments.number(TOLERANCE).orElse((long) EndState.DEFAULT_TOLERANCE), 0, 9)),
        PatienceOption.read(arguments));
  }
}
