package io.etcdsh.problem;

import java.util.Optional;
import java.util.Set;

/**
 * Something that went wrong and what to do about it.
 *
 * @param code the stable name of the situation
 * @param what what happened, one sentence, about the user's own words where possible
 * @param why the reason; for an answer of etcd this is the server's own text to the letter, for
 *     example {@code etcdserver: permission denied}, because strict lines print it. Empty if there
 *     is nothing to add
 * @param hint the next command or step, if there is one
 */
public record Problem(ProblemCode code, String what, String why, Optional<String> hint) {
  private static final String DEADLINE = "context deadline exceeded";
  private static final Set<ProblemCode> NO_CONNECTION =
      Set.of(
          ProblemCode.UNREACHABLE,
          ProblemCode.TIMEOUT,
          ProblemCode.TLS_UNTRUSTED,
          ProblemCode.TLS_EXPIRED,
          ProblemCode.TLS_WRONG_NAME,
          ProblemCode.TLS_CLIENT_REFUSED,
          ProblemCode.TLS_MISMATCH);

  /** A problem without a hint. */
  public static Problem of(ProblemCode code, String what, String why) {
    return new Problem(code, what, why, Optional.empty());
  }

  /** A problem with a way out. */
  public static Problem of(ProblemCode code, String what, String why, String hint) {
    return new Problem(code, what, why, Optional.of(hint));
  }

  /** The same problem, told from the caller's point of view. */
  public Problem about(String what) {
    return new Problem(code, what, why, hint);
  }

  /** Whether somebody is there and does not let us in: TLS, login, or role. */
  public boolean isForbidden() {
    return code.exit() == ExitStatus.NOT_PERMITTED;
  }

  /**
   * What etcdctl exits with in the same situation.
   *
   * @param loggingIn whether it has a login. Then it logs in while it makes its client, and what
   *     keeps it from being answered ends it there, as a bad connection ({@code global.go},
   *     mustClient, etcd 3.4 to 3.7); without one the command itself fails.
   */
  public int etcdctlExit(boolean loggingIn) {
    return loggingIn && isUnconnected()
        ? ProblemCode.LOGIN_FAILED.etcdctlExit()
        : code.etcdctlExit();
  }

  /** Whether nobody could be asked: no connection was made, or nothing came back in time. */
  public boolean isUnconnected() {
    return NO_CONNECTION.contains(code);
  }

  /**
   * What etcdctl says in the same situation, without its {@code Error: }. Its client dials in the
   * background, so whatever keeps a connection from being made shows only as a passed deadline.
   */
  public String etcdctlText() {
    boolean told = why.startsWith("etcdserver: ") || why.endsWith(DEADLINE);
    if (isUnconnected() && !told) {
      return DEADLINE;
    }
    return why.isEmpty() ? what : why;
  }
}
