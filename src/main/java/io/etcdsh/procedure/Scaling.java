package io.etcdsh.procedure;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * More members or fewer, one at a time; all must be well before and between.
 *
 * @param view the cluster
 * @param tolerance how many failures it is to bear all the way, if it bears them now
 */
public record Scaling(ClusterView view, int tolerance) {

  /** The plan that adds voters. */
  public Plan out(List<Newcomer> newcomers) {
    List<Step> steps = new ArrayList<>();
    steps.add(steady(List.of()));
    int count = 0;
    for (Newcomer newcomer : newcomers) {
      MemberId member = StandIns.of(++count);
      steps.addAll(new Joining(view.version(), newcomer, member).withVote());
      steps.add(steady(List.of()));
    }
    return planned(steps);
  }

  /** The plan that takes members away: those that are down first, the leader last. */
  public Plan in(List<MemberId> members) {
    List<Member> leaving =
        members.stream()
            .map(view::find)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(this::order))
            .map(MemberView::member)
            .toList();
    List<MemberId> down =
        new ArrayList<>(leaving.stream().map(Member::id).filter(this::isDown).toList());
    List<Step> steps = new ArrayList<>();
    steps.add(steady(down));
    for (Member member : leaving) {
      down.remove(member.id());
      steps.addAll(Leaving.of(member));
      steps.add(steady(down));
    }
    return planned(steps);
  }

  private int order(MemberView member) {
    if (!member.answers()) {
      return 0;
    }
    return member.member().id().equals(view.leader()) ? 2 : 1;
  }

  private boolean isDown(MemberId member) {
    return view.find(member).filter(it -> !it.answers()).isPresent();
  }

  private static Step steady(List<MemberId> except) {
    return new Step.AwaitSteady(except);
  }

  private Plan planned(List<Step> steps) {
    return new EndState(tolerance).of(Planning.of(view, LeaderFirst.of(view, steps)));
  }
}
