package io.etcdsh.procedure;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Concern.Severity;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another member in the place of one. In which order depends on what the server lets pass and on
 * what leaves the cluster with most votes to spare: of three voters with one dead it must go first,
 * of five the newcomer can catch up before.
 *
 * @param view the cluster
 * @param tolerance how many failures it is to bear all the way, if it bears them now
 * @param member who goes
 * @param newcomer who comes
 */
public record Replacing(ClusterView view, int tolerance, MemberView member, Newcomer newcomer) {

  /** The best plan; one that is blocked if none can be carried out. */
  public Plan plan() {
    List<Plan> plans = orders().map(this::planned).toList();
    Optional<Plan> best =
        plans.stream()
            .filter(it -> !it.hasConcern(Severity.BLOCKING))
            .reduce((one, next) -> EndState.lowest(next) > EndState.lowest(one) ? next : one);
    return best.orElse(plans.getLast());
  }

  /** There is room for one learner, so another one cannot come before it goes. */
  private Stream<List<Step>> orders() {
    return member.votes()
        ? Stream.of(promotedFirst(), removedInBetween(), removedFirst())
        : Stream.of(removedFirst());
  }

  private Plan planned(List<Step> middle) {
    List<Step> steps = new ArrayList<>();
    steps.add(steady());
    steps.addAll(middle);
    steps.add(new Step.AwaitSteady(List.of()));
    return new EndState(tolerance).of(Planning.of(view, LeaderFirst.of(view, steps)));
  }

  private List<Step> promotedFirst() {
    return joined(joining().withVote(), List.of(steady()), leaving());
  }

  private List<Step> removedInBetween() {
    return joined(joining().withoutVote(), leaving(), List.of(joining().vote()));
  }

  /** The pause is long enough for the same URL: within one second it would get the same ID. */
  private List<Step> removedFirst() {
    List<Step> join = member.votes() ? joining().withVote() : joining().withoutVote();
    return joined(leaving(), List.of(new Step.AwaitSteady(List.of())), join);
  }

  private static List<Step> joined(List<Step> first, List<Step> second, List<Step> third) {
    return Stream.of(first, second, third).flatMap(List::stream).toList();
  }

  private Joining joining() {
    return new Joining(view.version(), newcomer, StandIns.of(1));
  }

  private List<Step> leaving() {
    return Leaving.of(member.member());
  }

  private Step steady() {
    MemberId id = member.member().id();
    return new Step.AwaitSteady(member.answers() ? List.of() : List.of(id));
  }
}
