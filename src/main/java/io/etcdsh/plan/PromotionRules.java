package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Prediction.Accepted;
import io.etcdsh.plan.Prediction.Refused;
import io.etcdsh.plan.Prediction.Undecidable;
import java.util.List;
import java.util.Optional;

/**
 * What the leader will answer to a promotion ({@code etcdserver/server.go}, isLearnerReady,
 * readyPercentThreshold 0.9). It compares its own record of what the member has (its match index)
 * with its own log; that record cannot be read, so it is estimated from what members say they have
 * applied.
 *
 * @param view the cluster
 */
record PromotionRules(ClusterView view) {
  /** {@code readyPercentThreshold}: at least so much of the leader's index, in percent. */
  private static final int READY = 90;

  /** What is known of an index is a moment old: so far from the threshold it decides nothing. */
  private static final int DOUBT = 4;

  Prediction predict(MemberId member) {
    Optional<MemberView> found = view.find(member);
    return found.isEmpty() ? MembershipRules.notFound() : predict(found.get());
  }

  private Prediction predict(MemberView member) {
    if (!member.answers()) {
      return silent(member);
    }
    long leaderIndex = view.leaderIndex();
    if (leaderIndex <= 0) {
      return new Undecidable("the leader's index is not known");
    }
    int percent = (int) (100.0 * member.appliedIndex() / leaderIndex);
    String measured =
        "it has applied %d of the leader's %d entries (%d %%), and %d %% are needed"
            .formatted(member.appliedIndex(), leaderIndex, percent, READY);
    if (percent < READY - DOUBT) {
      return new Refused(Refusal.NOT_IN_SYNC, measured);
    }
    if (percent < READY + DOUBT) {
      return new Undecidable(measured);
    }
    return member.votes()
        ? new Refused(Refusal.NOT_LEARNER, "it has its vote already")
        : new Accepted(measured);
  }

  /** One that was in sync and died is promoted, dead as it is, unless the leader is a new one. */
  private Prediction silent(MemberView member) {
    if (member.votes()) {
      return new Refused(
          List.of(Refusal.NOT_LEARNER, Refusal.NOT_IN_SYNC),
          "it has its vote already; which text comes depends on what the leader last heard of it");
    }
    if (member.member().started() || !new ServerRules(view.version()).promotesOnlyStarted()) {
      return new Undecidable(
          "it does not answer; etcd promotes it if it was in sync when the leader last heard of it");
    }
    return new Refused(Refusal.NOT_IN_SYNC, "it has never started");
  }
}
