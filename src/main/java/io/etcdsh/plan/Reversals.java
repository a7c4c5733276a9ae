package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Reversal.Compensating;
import io.etcdsh.plan.Reversal.Exact;
import io.etcdsh.plan.Reversal.Irreversible;
import io.etcdsh.plan.Reversal.Needless;

/** How each step can be taken back. */
final class Reversals {
  private static final String COPIED = "a new ID and an empty data directory";

  private Reversals() {}

  static Reversal of(ClusterView view, Step step) {
    return switch (step) {
      case Step.AddMember add ->
          add.learner()
              ? new Exact("remove the new member")
              : new Exact("remove the new member; the quorum that this needs counts it");
      case Step.RemoveMember(MemberId member) -> removal(view, member);
      case Step.UpdateMember(MemberId member, var urls) ->
          new Exact(
              "update it to "
                  + view.find(member)
                      .map(it -> String.join(",", it.member().peerUrls()))
                      .orElse("its old URLs"));
      case Step.PromoteMember(MemberId member) ->
          StandIns.isOfPlan(member)
              ? new Exact("remove the new member")
              : new Compensating("remove it and add it again as a learner", COPIED);
      case Step.MoveLeader move ->
          view.leader().isNone()
              ? new Irreversible("there is no leader to go back to")
              : new Exact("move the leadership back to " + view.label(view.leader()));
      case Step.StartNode start ->
          new Exact("it ends when the member is removed, and its data goes");
      case Step.RetireNode retire -> new Compensating("add the member again and start it", COPIED);
      case Step.Nudge nudge -> new Irreversible("the revision stays 2 higher");
      case Step.AwaitSync await -> new Needless("nothing to take back");
      case Step.AwaitSteady await -> new Needless("nothing to take back");
    };
  }

  private static Reversal removal(ClusterView view, MemberId member) {
    boolean voter = view.find(member).filter(MemberView::votes).isPresent();
    return new Compensating(
        "add it again as a learner and start it" + (voter ? ", then promote it" : ""), COPIED);
  }
}
