package io.etcdsh.node;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * A member that the cluster lists and that is to be started.
 *
 * @param cluster the cluster that lists it
 * @param name what it will be called
 * @param peerUrls where it will serve the others, as the cluster lists them
 * @param members the cluster's list; the new member is the one with these peer URLs
 */
public record JoiningNode(
    ClusterId cluster, String name, List<String> peerUrls, List<Member> members) {

  /** Copies the lists. */
  public JoiningNode {
    peerUrls = List.copyOf(peerUrls);
    members = List.copyOf(members);
  }

  /**
   * Whether it has started once, so that its votes are promises which only its own data remembers.
   */
  boolean startedBefore() {
    return listed().filter(Member::started).isPresent();
  }

  /** Its ID; none if the list does not have it. */
  MemberId id() {
    return listed().map(Member::id).orElse(MemberId.NONE);
  }

  /** No two members share a URL. */
  private Optional<Member> listed() {
    return members.stream()
        .filter(it -> it.peerUrls().stream().anyMatch(peerUrls::contains))
        .findFirst();
  }
}
