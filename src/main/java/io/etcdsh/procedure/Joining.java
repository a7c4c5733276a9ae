package io.etcdsh.procedure;

import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * How a member joins: as a learner first, which endangers no quorum, and with a vote when it has
 * caught up (etcd's documentation, {@code learning/design-learner.md}).
 *
 * @param version of the cluster
 * @param newcomer who joins
 * @param member its ID, or what stands for it until the servers have chosen one
 */
public record Joining(EtcdVersion version, Newcomer newcomer, MemberId member) {

  /** Until it has caught up; it has no vote yet. */
  public List<Step> withoutVote() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.AddMember(newcomer.name(), newcomer.peerUrls(), true));
    steps.add(new Step.StartNode(member, newcomer.name(), newcomer.peerUrls()));
    if (version.isAtLeast(3, 6)) {
      steps.add(new Step.Nudge(member));
    }
    steps.add(new Step.AwaitSync(member));
    return steps;
  }

  /** All of it. */
  public List<Step> withVote() {
    List<Step> steps = new ArrayList<>(withoutVote());
    steps.add(vote());
    return steps;
  }

  /** Its last step. */
  Step vote() {
    return new Step.PromoteMember(member);
  }
}
