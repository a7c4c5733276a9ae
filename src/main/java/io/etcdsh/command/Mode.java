package io.etcdsh.command;

/** How a line wants to be understood. */
public enum Mode {
  /** etcdsh's own way. */
  OWN,
  /** Strictly as etcdctl: a line that begins with the word {@code etcdctl}. */
  ETCDCTL
}
