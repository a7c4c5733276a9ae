package io.etcdsh.session;

/**
 * How a line ended.
 *
 * @param exitCode what a process that ran only this line would exit with: {@link
 *     io.etcdsh.problem.ExitStatus} for our own lines, etcdctl's code for strict ones
 * @param leave whether the session is to end
 */
public record LineOutcome(int exitCode, boolean leave) {
  /** Done, go on. */
  public static final LineOutcome DONE = new LineOutcome(0, false);

  /** Whether a script may go on after it. */
  public boolean succeeded() {
    return exitCode == 0;
  }
}
