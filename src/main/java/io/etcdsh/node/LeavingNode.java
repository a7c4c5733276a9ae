package io.etcdsh.node;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.MemberId;
import java.util.List;

/**
 * A member that the cluster no longer lists.
 *
 * @param cluster the cluster that listed it
 * @param member its ID, which never comes back
 * @param name what it was called; empty if it never started
 * @param peerUrls where it served the others
 */
public record LeavingNode(ClusterId cluster, MemberId member, String name, List<String> peerUrls) {

  /** Copies the list. */
  public LeavingNode {
    peerUrls = List.copyOf(peerUrls);
  }
}
