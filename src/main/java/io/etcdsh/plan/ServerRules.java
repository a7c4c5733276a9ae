package io.etcdsh.plan;

import io.etcdsh.model.EtcdVersion;

/**
 * What differs between patch levels of etcd for membership changes. From etcd's CHANGELOGs of 3.4
 * to 3.7 and the issues named.
 *
 * @param version of the serving member
 */
record ServerRules(EtcdVersion version) {

  /**
   * Whether an addition wants a majority of the voters connected, and not all of them (etcd#21640;
   * since 3.5.30, 3.6.11, 3.7.0).
   */
  boolean addsWithMajority() {
    return since(30, 11);
  }

  /** Whether an update of a learner leaves it a learner (etcd#21694; since 3.5.31, 3.6.12). */
  boolean updateKeepsLearner() {
    return since(31, 12);
  }

  /**
   * Whether a promotion looks at what the learner has applied, so that one that never started is
   * refused (since 3.4.24, 3.5.7, 3.6.0).
   */
  boolean promotesOnlyStarted() {
    return version.isAtLeast(3, 5) ? since(7, 0) : version.patch() >= 24;
  }

  /** Whether more than one learner can be allowed ({@code --max-learners}, since 3.6). */
  boolean mayAllowMoreLearners() {
    return version.isAtLeast(3, 6);
  }

  /**
   * Whether a link to a hung peer stays up for ever: the read time-out of the stream is lost since
   * 3.5 ({@code client/pkg/transport/timeout_transport.go}).
   */
  boolean countsHungPeers() {
    return version.isAtLeast(3, 5);
  }

  private boolean since(int patchOf35, int patchOf36) {
    if (version.isAtLeast(3, 7)) {
      return true;
    }
    if (version.isAtLeast(3, 6)) {
      return version.patch() >= patchOf36;
    }
    return version.isAtLeast(3, 5) && version.patch() >= patchOf35;
  }
}
