package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.List;

/** One thing that a plan does. */
public sealed interface Step {

  /** A request that changes the members, or who leads them; one call to one server. */
  sealed interface Request extends Step {}

  /** Work on the machine of a member. */
  sealed interface NodeWork extends Step {}

  /** Goes on when the cluster has got somewhere; changes no member. */
  sealed interface Wait extends Step {}

  /**
   * Adds a member to the list. It does not start it.
   *
   * @param name what it will be called; the server never learns it before the member starts
   * @param peerUrls where it will serve the other members
   * @param learner whether it joins without a vote
   */
  record AddMember(String name, List<String> peerUrls, boolean learner) implements Request {
    /** Copies the list. */
    public AddMember {
      peerUrls = List.copyOf(peerUrls);
    }
  }

  /** Gives a learner its vote. */
  record PromoteMember(MemberId member) implements Request {}

  /** Takes a member off the list for ever; its ID never comes back. */
  record RemoveMember(MemberId member) implements Request {}

  /** Changes where a member is said to serve the others. */
  record UpdateMember(MemberId member, List<String> peerUrls) implements Request {
    /** Copies the list. */
    public UpdateMember {
      peerUrls = List.copyOf(peerUrls);
    }
  }

  /** Hands the leadership over. */
  record MoveLeader(MemberId target) implements Request {}

  /**
   * Starts a member that is listed, on an empty data directory.
   *
   * @param member its entry in the list
   * @param name what it is called
   * @param peerUrls where it serves the others
   */
  record StartNode(MemberId member, String name, List<String> peerUrls) implements NodeWork {
    /** Copies the list. */
    public StartNode {
      peerUrls = List.copyOf(peerUrls);
    }
  }

  /**
   * Ends what is left of a member that is no longer listed, and takes its data out of use.
   *
   * @param member the ID that it had
   * @param name what it was called
   * @param peerUrls where it served the others
   */
  record RetireNode(MemberId member, String name, List<String> peerUrls) implements NodeWork {
    /** Copies the list. */
    public RetireNode {
      peerUrls = List.copyOf(peerUrls);
    }
  }

  /**
   * Writes one key and deletes it again if a member that joins does not begin to serve: 3.6 and 3.7
   * keep one shut that joined an idle cluster by a snapshot, until somebody writes.
   */
  record Nudge(MemberId member) implements Wait {}

  /** Waits until a member has caught up with the leader. */
  record AwaitSync(MemberId member) implements Wait {}

  /**
   * Waits until the cluster is fit for the next change: everybody answers, nothing is amiss, and
   * the links are old enough to count.
   *
   * @param except members that need not answer, because the plan is about to take them off
   */
  record AwaitSteady(List<MemberId> except) implements Wait {
    /** Copies the list. */
    public AwaitSteady {
      except = List.copyOf(except);
    }
  }
}
