package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.List;

/** One request that changes a cluster. */
public sealed interface Step {

  /**
   * Adds a member to the list. It does not start it.
   *
   * @param name what it will be called; the server never learns it before the member starts
   * @param peerUrls where it will serve the other members
   * @param learner whether it joins without a vote
   */
  record AddMember(String name, List<String> peerUrls, boolean learner) implements Step {
    /** Copies the list. */
    public AddMember {
      peerUrls = List.copyOf(peerUrls);
    }
  }

  /** Gives a learner its vote. */
  record PromoteMember(MemberId member) implements Step {}

  /** Takes a member off the list for ever; its ID never comes back. */
  record RemoveMember(MemberId member) implements Step {}

  /** Changes where a member is said to serve the others. */
  record UpdateMember(MemberId member, List<String> peerUrls) implements Step {
    /** Copies the list. */
    public UpdateMember {
      peerUrls = List.copyOf(peerUrls);
    }
  }

  /** Hands the leadership over. */
  record MoveLeader(MemberId target) implements Step {}
}
