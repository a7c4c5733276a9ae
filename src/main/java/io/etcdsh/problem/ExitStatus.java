package io.etcdsh.problem;

/**
 * The process exit statuses of etcdsh; scripts branch on them, so a number never changes its
 * meaning. Lines in strict etcdctl compatibility use etcdctl's own numbers instead.
 */
public enum ExitStatus {
  /** All done; also a preview that was only shown. */
  DONE(0),
  /** The cluster or a step said no. */
  FAILED(1),
  /** The line could not be understood; nothing was sent. */
  USAGE(2),
  /** A change was not approved, or declined; nothing was changed. */
  NOT_APPROVED(3),
  /** A diagnosis ended with findings. */
  FINDINGS(4),
  /** Partly executed or in doubt: the journal knows. */
  PARTLY(5),
  /** Nobody answered, or not in time. */
  UNREACHABLE(6),
  /** TLS, login or role forbids it. */
  NOT_PERMITTED(7),
  /** A bug of etcdsh (BSD {@code sysexits.h}: EX_SOFTWARE). */
  INTERNAL(70),
  /** Interrupted by Ctrl-C (128 + SIGINT). */
  INTERRUPTED(130);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The number that the operating system sees. */
  public int code() {
    return code;
  }
}
