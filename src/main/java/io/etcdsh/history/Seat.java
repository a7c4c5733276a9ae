package io.etcdsh.history;

/**
 * Where somebody types.
 *
 * @param user the account
 * @param host the machine; empty if it does not tell
 * @param shell the run of the shell
 */
public record Seat(String user, String host, ShellId shell) {

  /** Whether {@code other} is another shell that runs on this machine at this moment. */
  public boolean runsBeside(Seat other) {
    return host.equals(other.host) && !shell.equals(other.shell) && shell.runs();
  }
}
