package io.etcdsh.procedure;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.Transferee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands the leadership over before the leader goes, so that nothing waits for an election. */
public final class LeaderFirst {
  private LeaderFirst() {}

  /** The same steps; if they remove the leader, one that stays leads before anything else. */
  public static List<Step> of(ClusterView view, List<Step> steps) {
    List<MemberId> leaving =
        steps.stream().map(LeaderFirst::removed).flatMap(Optional::stream).toList();
    List<Step> before =
        steps.stream().takeWhile(it -> !removed(it).equals(Optional.of(view.leader()))).toList();
    boolean wanted =
        view.leader().equals(view.serving()) // else nobody could be asked
            && leaving.contains(view.leader())
            && before.stream().noneMatch(Step.MoveLeader.class::isInstance);
    Optional<MemberId> next = wanted ? Transferee.best(view, leaving) : Optional.empty();
    if (next.isEmpty()) {
      return steps;
    }
    List<Step> all = new ArrayList<>(steps);
    all.add(steps.getFirst() instanceof Step.AwaitSteady ? 1 : 0, new Step.MoveLeader(next.get()));
    return all;
  }

  private static Optional<MemberId> removed(Step step) {
    return step instanceof Step.RemoveMember(MemberId member)
        ? Optional.of(member)
        : Optional.empty();
  }
}
