package io.etcdsh.plan;

/**
 * How the member that will serve a request is linked to another one. From etcd's metric {@code
 * etcd_network_active_peers}, which is 1 exactly while the server counts the peer as active ({@code
 * rafthttp}, 3.4 to 3.7).
 */
public enum Link {
  /** The serving member itself. */
  SELF,
  /** Up for at least five seconds. */
  UP,
  /** Up, but it is not known to be so for five seconds. */
  YOUNG,
  /** Down, or never up. */
  DOWN;

  /** Whether the server counts the peer as active at all. */
  public boolean isActive() {
    return this != DOWN;
  }
}
