package io.etcdsh.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a cluster agrees on of its members: who they are, where they serve one another, and who has
 * no vote. Names and client URLs are told by the members themselves when they start, and spread
 * later, so they are no part of it. Compares without regard to order.
 *
 * @param members what is agreed on of each
 */
public record Membership(Set<Agreed> members) {

  /**
   * What is agreed on of one member.
   *
   * @param id never changes and is never reused
   * @param peerUrls where it serves the other members
   * @param learner whether it has no vote
   */
  public record Agreed(MemberId id, Set<String> peerUrls, boolean learner) {
    /** Copies the set. */
    public Agreed {
      peerUrls = Set.copyOf(peerUrls);
    }
  }

  /** Copies the set. */
  public Membership {
    members = Set.copyOf(members);
  }

  /** That of a member list. */
  public static Membership of(List<Member> list) {
    return new Membership(
        list.stream()
            .map(it -> new Agreed(it.id(), Set.copyOf(it.peerUrls()), it.learner()))
            .collect(Collectors.toSet()));
  }
}
