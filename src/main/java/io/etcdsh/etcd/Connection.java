package io.etcdsh.etcd;

/**
 * A connection to one cluster: one channel per member, kept open. Opening never waits; the first
 * call dials.
 */
public interface Connection extends ClusterReader, ClusterWriter, AutoCloseable {

  /**
   * Keeps the connection fresh in the background until it is closed: dials again within a second of
   * a member's return, follows the member list, and keeps {@link #state} true. For a shell that
   * stays; a one-shot run does without.
   */
  void keepFresh();

  /**
   * Whether somebody looks at {@link #state}. While so, a connection that is kept fresh notices
   * changes within three seconds; else it asks less often.
   */
  void attend(boolean closely);

  /** Closes every channel and the event loop, so that the process can end at once. */
  @Override
  void close();
}
