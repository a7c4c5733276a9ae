package io.etcdsh.command;

/** For whom an answer is made; a query may ask more members when people will look. */
public enum Presentation {
  /** etcdsh's own tables, and yaml. */
  OWN,
  /** One of etcdctl's formats, byte for byte. */
  ETCDCTL
}
