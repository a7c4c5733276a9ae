package io.etcdsh.alert;

/** What the numbers of a signal count. */
public enum Unit {
  /** Things. */
  COUNT,
  /** Seconds. */
  SECONDS,
  /** Parts of a hundred. */
  PERCENT,
  /** Things in a second. */
  PER_SECOND,
  /** Bytes. */
  BYTES
}
