package io.etcdsh.etcd;

/** How sure a read must be. */
public enum Consistency {
  /** Agreed with a majority; hangs without one. */
  LINEARIZABLE,
  /** What the member that answers believes; may be stale. */
  SERIALIZABLE
}
