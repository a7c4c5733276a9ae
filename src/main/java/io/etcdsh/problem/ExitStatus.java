package io.etcdsh.problem;

/**
 * The process exit statuses of etcdsh; scripts branch on them, so a number never changes its
 * meaning. Lines in strict etcdctl compatibility use etcdctl's own numbers instead.
 */
public enum ExitStatus {
  /** All done; also a preview that was only shown. */
  DONE(0, "done"),
  /** The cluster or a step said no. */
  FAILED(1, "the cluster or a step said no"),
  /** The line could not be understood; nothing was sent. */
  USAGE(2, "the line was not understood; nothing was sent"),
  /** A change was not approved, or declined; nothing was changed. */
  NOT_APPROVED(3, "a change was not approved; nothing was changed"),
  /** A diagnosis ended with findings. */
  FINDINGS(4, "a diagnosis ended with findings"),
  /** Partly executed or in doubt: the journal knows. */
  PARTLY(5, "partly executed or in doubt"),
  /** Nobody answered, or not in time. */
  UNREACHABLE(6, "unreachable or timed out"),
  /** TLS, login or role forbids it. */
  NOT_PERMITTED(7, "not permitted: TLS, login or role"),
  /** A bug of etcdsh (BSD {@code sysexits.h}: EX_SOFTWARE). */
  INTERNAL(70, "a bug of etcdsh"),
  /** Interrupted by Ctrl-C (128 + SIGINT). */
  INTERRUPTED(130, "interrupted");

  private final int code;
  private final String meaning;

  ExitStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number that the operating system sees. */
  public int code() {
    return code;
  }

  /** What it tells, a few words without a period. */
  public String meaning() {
    return meaning;
  }
}
