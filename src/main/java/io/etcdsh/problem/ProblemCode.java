package io.etcdsh.problem;

/**
 * The stable names of everything that can go wrong. A code is never renamed; a new situation gets a
 * new code. {@code etcdctlExit} is what etcdctl exits with in the same situation (etcd 3.4 to 3.7,
 * {@code pkg/cobrautl/error.go}), used by strict lines.
 */
public enum ProblemCode {
  /** No such command. */
  UNKNOWN_COMMAND("E-UNKNOWN-COMMAND", ExitStatus.USAGE, 1),
  /** No such option, an option without its value, or a value that does not fit. */
  BAD_OPTION("E-BAD-OPTION", ExitStatus.USAGE, 1),
  /** Too few or too many arguments, or arguments that exclude each other. */
  BAD_ARGUMENTS("E-BAD-ARGUMENTS", ExitStatus.USAGE, 128),
  /** A value of an option that etcdctl calls a bad feature: format, order, consistency. */
  BAD_FEATURE("E-BAD-FEATURE", ExitStatus.USAGE, 4),
  /** A quote that never ends. */
  BAD_QUOTING("E-BAD-QUOTING", ExitStatus.USAGE, 1),
  /** A member name or ID that fits none, or more than one. */
  UNKNOWN_MEMBER("E-UNKNOWN-MEMBER", ExitStatus.USAGE, 128),
  /** A context, sandbox, setting or file that does not exist. */
  NOT_FOUND("E-NOT-FOUND", ExitStatus.USAGE, 1),
  /** The configuration file cannot be used. */
  BAD_CONFIG("E-BAD-CONFIG", ExitStatus.USAGE, 1),
  /** A file could not be read or written. */
  FILE("E-FILE", ExitStatus.FAILED, 6),
  /** Certificate or key files that are missing, unreadable or do not fit together. */
  BAD_TLS_FILES("E-TLS-FILES", ExitStatus.USAGE, 128),
  /** Nobody listens, or the network refuses. */
  UNREACHABLE("E-UNREACHABLE", ExitStatus.UNREACHABLE, 1),
  /** No answer within the deadline. */
  TIMEOUT("E-TIMEOUT", ExitStatus.UNREACHABLE, 1),
  /** The server's certificate is signed by an authority that we do not trust. */
  TLS_UNTRUSTED("E-TLS-UNTRUSTED", ExitStatus.NOT_PERMITTED, 1),
  /** A certificate has expired or is not valid yet. */
  TLS_EXPIRED("E-TLS-EXPIRED", ExitStatus.NOT_PERMITTED, 1),
  /** The server's certificate does not name the host that we dialled. */
  TLS_WRONG_NAME("E-TLS-NAME", ExitStatus.NOT_PERMITTED, 1),
  /** The server wants a client certificate, or refuses ours. */
  TLS_CLIENT_REFUSED("E-TLS-CLIENT", ExitStatus.NOT_PERMITTED, 1),
  /** TLS on one side only. */
  TLS_MISMATCH("E-TLS-MISMATCH", ExitStatus.NOT_PERMITTED, 1),
  /** Wrong user or password. */
  LOGIN_FAILED("E-LOGIN", ExitStatus.NOT_PERMITTED, 2),
  /** The cluster wants a login and none was given. */
  LOGIN_NEEDED("E-LOGIN-NEEDED", ExitStatus.NOT_PERMITTED, 1),
  /** The user's roles do not allow it. */
  PERMISSION_DENIED("E-PERMISSION", ExitStatus.NOT_PERMITTED, 1),
  /** The server is older than 3.4. */
  SERVER_TOO_OLD("E-SERVER-TOO-OLD", ExitStatus.FAILED, 1),
  /** Another cluster answers than the one that this connection was made to. */
  CLUSTER_CHANGED("E-CLUSTER-CHANGED", ExitStatus.FAILED, 1),
  /** A learner was asked for what only voters serve. */
  LEARNER("E-LEARNER", ExitStatus.FAILED, 1),
  /** The cluster has no leader, or gets another one at this moment. */
  NO_LEADER("E-NO-LEADER", ExitStatus.FAILED, 1),
  /** The server refused, for a reason of its own that has no code here. */
  SERVER_REFUSED("E-SERVER", ExitStatus.FAILED, 1),
  /** Some members answered and some did not, or disagree. */
  PARTIAL("E-PARTIAL", ExitStatus.FAILED, 1),
  /** A sandbox could not do what was asked. */
  SANDBOX("E-SANDBOX", ExitStatus.FAILED, 1),
  /** No etcd binary could be had. */
  NO_ETCD("E-NO-ETCD", ExitStatus.FAILED, 1),
  /** A change that is not carried out, because it would fail or do harm. */
  PLAN_BLOCKED("E-PLAN", ExitStatus.FAILED, 1),
  /** The cluster is no longer as it was when the plan was made. */
  PLAN_STALE("E-STALE", ExitStatus.FAILED, 1),
  /** A change that nobody approved, or somebody declined. */
  NOT_APPROVED("E-NOT-APPROVED", ExitStatus.NOT_APPROVED, 1),
  /** The context allows no changes. */
  READ_ONLY("E-READ-ONLY", ExitStatus.NOT_APPROVED, 1),
  /** A request was sent, and nobody knows whether it was carried out. */
  IN_DOUBT("E-IN-DOUBT", ExitStatus.PARTLY, 1),
  /** What a step waited for did not come about. */
  WAITED("E-WAITED", ExitStatus.FAILED, 1),
  /** A plan of several steps that went no further; what was made before stays. */
  STOPPED("E-STOPPED", ExitStatus.PARTLY, 1),
  /** Not available now, for example outside a terminal. */
  UNAVAILABLE("E-UNAVAILABLE", ExitStatus.USAGE, 1),
  /** Interrupted by the user. */
  INTERRUPTED("E-INTERRUPTED", ExitStatus.INTERRUPTED, 130),
  /** A bug of etcdsh. */
  INTERNAL("E-INTERNAL", ExitStatus.INTERNAL, 70);

  private final String text;
  private final ExitStatus exit;
  private final int etcdctlExit;

  ProblemCode(String text, ExitStatus exit, int etcdctlExit) {
    this.text = text;
    this.exit = exit;
    this.etcdctlExit = etcdctlExit;
  }

  /** The name that users see, for example {@code E-TIMEOUT}. */
  public String text() {
    return text;
  }

  /** How a line ends that fails with this problem. */
  public ExitStatus exit() {
    return exit;
  }

  /** How etcdctl ends in the same situation. */
  public int etcdctlExit() {
    return etcdctlExit;
  }
}
