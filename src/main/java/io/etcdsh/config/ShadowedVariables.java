package io.etcdsh.config;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * etcdctl refuses to run when a global flag and its variable are both there, even if they agree or
 * the variable is empty. Only strict lines that reach a cluster do the same; elsewhere the option
 * counts and a note says so.
 */
public final class ShadowedVariables {
  /** etcdctl's global flags ({@code etcdctl/ctlv3/ctl.go}, 3.4 to 3.7). */
  private static final Set<String> FLAGS =
      Set.of(
          "endpoints",
          "debug",
          "write-out",
          "hex",
          "dial-timeout",
          "command-timeout",
          "keepalive-time",
          "keepalive-timeout",
          "insecure-transport",
          "insecure-skip-tls-verify",
          "insecure-discovery",
          "cert",
          "key",
          "cacert",
          "user",
          "password",
          "discovery-srv",
          "discovery-srv-name",
          "max-request-bytes",
          "max-recv-bytes",
          "auth-jwt-token");

  private ShadowedVariables() {}

  /**
   * The first conflict, by name of the option. The reason is etcdctl's text as 3.4 prints it
   * ({@code pkg/flags/flag.go}, verifyEnv), without {@code Error:}; from 3.5 on etcdctl logs the
   * same words as JSON. It exits with 1.
   *
   * @param given long names of the options on the line
   */
  public static Optional<Problem> conflict(Collection<String> given, Environment environment) {
    return given.stream()
        .filter(FLAGS::contains)
        .sorted()
        .map(EtcdctlEnvironment::variable)
        .filter(environment::has)
        .findFirst()
        .map(ShadowedVariables::problem);
  }

  private static Problem problem(String variable) {
    return Problem.of(
        ProblemCode.BAD_OPTION,
        "%s and its option are both given.".formatted(variable),
        ("conflicting environment variable \"%s\" is shadowed by corresponding command-line flag"
                + " (either unset environment variable or disable flag)")
            .formatted(variable),
        "Leave out the word etcdctl: then the option counts.");
  }
}
