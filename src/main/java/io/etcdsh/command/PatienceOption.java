package io.etcdsh.command;

import java.time.Duration;

/** {@code --wait}: how long a change waits for what somebody has to do by hand. */
public final class PatienceOption {
  /** Long enough to log on to a host and start a service. */
  public static final Duration DEFAULT = Duration.ofMinutes(10);

  private static final String NAME = "wait";

  /** Its declaration. */
  public static final OptionSpec SPEC =
      OptionSpec.of(
          NAME,
          OptionKind.DURATION,
          "DURATION",
          "how long to wait for what somebody has to do or to mend (default 10m)");

  private PatienceOption() {}

  /** Its value on a line. */
  public static Duration read(Arguments arguments) {
    return arguments.duration(NAME).orElse(DEFAULT);
  }
}
