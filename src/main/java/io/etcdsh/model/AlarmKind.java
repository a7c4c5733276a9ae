package io.etcdsh.model;

/** The kinds of alarm (etcd {@code rpc.proto}, AlarmType). */
public enum AlarmKind {
  /** Not an alarm: stands for all of them in requests. */
  NONE,
  /** The quota is reached; the cluster takes no more writes. */
  NOSPACE,
  /** Members disagree about the data. */
  CORRUPT
}
