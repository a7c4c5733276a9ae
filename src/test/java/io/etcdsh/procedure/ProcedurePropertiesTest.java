package io.etcdsh.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.journal.Chain;
import io.etcdsh.journal.Remaining;
import io.etcdsh.journal.TakingBack;
import io.etcdsh.journal.Undoing;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Aftermath;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Concern.Severity;
import io.etcdsh.plan.Guard;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.PlannedStep;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.Views;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullMarked;

/** What is true of every procedure on every cluster. */
@NullMarked
class ProcedurePropertiesTest {
  private static final List<String> VERSIONS =
      List.of("3.4.23", "3.5.29", "3.5.33", "3.6.14", "3.7.1");

  @Property
  void noPlanThatMayBeCarriedOutPassesThroughAStateBelowTheQuorum(@ForAll("procedures") Plan plan) {
    if (plan.hasConcern(Severity.BLOCKING)) {
      return;
    }
    int wanted = Math.min(1, plan.view().count().tolerance());
    for (PlannedStep step : plan.steps()) {
      assertThat(step.after().hasQuorum()).as(step.toString()).isTrue();
      if (step.after().tolerance() < wanted) {
        assertThat(plan.hasConcern(Severity.SEVERE)).as(step.toString()).isTrue();
      }
    }
  }

  @Property
  void anEvenEndWantsANameTyped(@ForAll("procedures") Plan plan) {
    int before = plan.view().count().voters();
    int after = plan.after().count().voters();
    if (after % 2 == 0 && after != before) {
      assertThat(plan.hasConcern(Severity.SEVERE)).isTrue();
    }
  }

  @Property
  void whatWasCarriedOutAndUndoneHasTheSameMembersUpToIds(@ForAll("plans") Plan plan) {
    if (plan.hasConcern(Severity.BLOCKING)) {
      return;
    }
    for (int made = 0; made <= plan.steps().size(); made++) {
      Carried carried = Carried.out(plan, made);
      if (!carried.entry().steps().isEmpty() && carried.entry().made()) {
        TakingBack back = undoing(carried);
        if (back instanceof TakingBack.Steps(var steps, var notes)) {
          ClusterView restored = Aftermath.of(carried.seen(), steps);
          assertThat(members(restored)).isEqualTo(members(plan.view()));
        } else {
          assertThat(back).isInstanceOf(TakingBack.Nothing.class);
        }
      }
    }
  }

  private static TakingBack undoing(Carried carried) {
    return Undoing.of(new Chain(List.of(carried.entry())), carried.view().version());
  }

  @Property
  void aPlanThatStoppedAnywhereGoesOnToTheSameEnd(@ForAll("plans") Plan plan) {
    for (int made = 1; made <= plan.steps().size(); made++) {
      Carried carried = Carried.out(plan, made);
      List<Step> left = Remaining.of(carried.entry()).orElseThrow();
      List<Step> tail = plan.bare().subList(made, plan.steps().size());
      assertThat(changes(left)).hasSameSizeAs(changes(tail));
      boolean waited = made < plan.steps().size() && plan.bare().get(made - 1) instanceof Step.Wait;
      assertThat(!waited || left.getFirst() instanceof Step.Wait).isTrue();
      ClusterView end = Aftermath.of(carried.seen(), left);
      assertThat(members(end)).isEqualTo(members(plan.after()));
    }
  }

  @Property
  void theGuardsRefuseEveryConcurrentChange(
      @ForAll("plans") Plan plan, @ForAll("others") Step other) {
    for (PlannedStep step : plan.steps()) {
      ClusterView now = Aftermath.of(step.view(), other);
      boolean same = step.view().list().equals(now.list()) && !now.leader().isNone();
      boolean moved = !step.view().leader().equals(now.leader());
      List<Guard> guards = step.guards();
      boolean broken = guards.stream().anyMatch(it -> it.broken(now).isPresent());
      boolean guarded = !(step.step() instanceof Step.Wait);
      if (guarded && !same) {
        assertThat(broken).as("%s beside %s", step, other).isTrue();
      }
      if (moved && step.step() instanceof Step.MoveLeader) {
        assertThat(broken).isTrue();
      }
    }
  }

  private static List<Step> changes(List<Step> steps) {
    return steps.stream().filter(it -> !(it instanceof Step.Wait)).toList();
  }

  private record Entry(Set<String> urls, boolean learner) {}

  private static Set<Entry> members(ClusterView view) {
    return view.list().stream()
        .map(it -> new Entry(new HashSet<>(it.peerUrls()), it.learner() || !it.started()))
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<Plan> plans() {
    return plans(7);
  }

  @Provide
  Arbitrary<Plan> procedures() {
    return plans(2);
  }

  private static Arbitrary<Plan> plans(int kinds) {
    Arbitrary<String> versions = Arbitraries.of(VERSIONS);
    Arbitrary<String> voters =
        Arbitraries.strings()
            .withChars("UUUUUUDHYN")
            .ofMinLength(0)
            .ofMaxLength(6)
            .map(it -> "U" + it);
    Arbitrary<String> learner = Arbitraries.of("", "", "", "u", "d");
    Arbitrary<ClusterView> views =
        Combinators.combine(versions, voters, learner).as((v, s, l) -> Views.of(v, s + l));
    return Combinators.combine(
            views, Arbitraries.integers().between(0, kinds), Arbitraries.integers().between(1, 3))
        .as(ProcedurePropertiesTest::plan);
  }

  private static Plan plan(ClusterView view, int kind, int count) {
    List<MemberView> members = view.members();
    MemberView chosen = members.get((kind + count) % members.size());
    return switch (kind) {
      case 0 -> new Scaling(view, 1).out(newcomers(count));
      case 1 ->
          new Scaling(view, 1)
              .in(members.stream().skip(1).limit(count).map(it -> it.member().id()).toList());
      case 2 -> new Replacing(view, 1, chosen, newcomers(1).getFirst()).plan();
      default -> Planning.of(view, new Step.RemoveMember(chosen.member().id()));
    };
  }

  private static List<Newcomer> newcomers(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Newcomer("n" + i, List.of("http://127.0.0.1:" + (9_000 + i))))
        .toList();
  }

  @Provide
  Arbitrary<Step> others() {
    Arbitrary<MemberId> ids = Arbitraries.longs().between(1, 7).map(MemberId::new);
    List<String> url = List.of("http://127.0.0.1:9999");
    return Arbitraries.oneOf(
        Arbitraries.of(true, false).map(learner -> new Step.AddMember("x", url, learner)),
        ids.map(Step.RemoveMember::new),
        ids.map(Step.PromoteMember::new),
        ids.map(id -> new Step.UpdateMember(id, url)));
  }
}
