package io.etcdsh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Concern.Severity;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What a plan says of a step before it is made. */
@NullMarked
class PlanningTest {
  private static final List<String> URL = List.of("http://127.0.0.1:9999");

  @Property
  void noPlanEndsTheQuorumWithoutSayingSo(
      @ForAll("clusters") String members, @ForAll("steps") Step step) {
    ClusterView view = Views.of("3.6.14", members);
    Plan plan = Planning.of(view, step);
    PlannedStep planned = plan.steps().getFirst();
    if (planned.before().hasQuorum() && !planned.after().hasQuorum()) {
      assertThat(plan.hasConcern(Severity.SEVERE)).isTrue();
    }
  }

  @Property
  void theGuardHoldsOnlyForTheSameMembers(
      @ForAll("clusters") String members, @ForAll("steps") Step step) {
    ClusterView view = Views.of("3.6.14", members);
    ClusterView after = Aftermath.of(view, step);
    boolean same = after.list().equals(view.list()) && !after.leader().isNone();
    assertThat(new Guard.MembersAre(view.id(), view.list()).broken(after).isEmpty())
        .isEqualTo(same);
  }

  @Provide
  Arbitrary<String> clusters() {
    return Arbitraries.strings()
        .withChars("UDHYN")
        .ofMinLength(0)
        .ofMaxLength(4)
        .map(rest -> "U" + rest);
  }

  @Provide
  Arbitrary<Step> steps() {
    Arbitrary<MemberId> ids = Arbitraries.longs().between(1, 6).map(MemberId::new);
    return Arbitraries.oneOf(
        Arbitraries.of(true, false).map(learner -> new Step.AddMember("n", URL, learner)),
        ids.map(Step.RemoveMember::new),
        ids.map(Step.PromoteMember::new),
        ids.map(Step.MoveLeader::new),
        ids.map(id -> new Step.UpdateMember(id, URL)));
  }

  @Test
  void aHungMemberThatTheServerCountsMakesARemovalSevere() {
    Plan plan = Planning.of(Views.of("3.6.14", "UUH"), new Step.RemoveMember(new MemberId(2)));
    assertThat(plan.hasConcern(Severity.BLOCKING)).isFalse();
    assertThat(plan.concerns().filter(it -> it.severity() == Severity.SEVERE).map(Concern::text))
        .singleElement()
        .asString()
        .contains("ends the quorum", "1 of 2 voters would answer", "still counts m3");
  }

  @Test
  void whatTheServerWouldRefuseIsNotSent() {
    Plan plan = Planning.of(Views.of("3.6.14", "UUD"), new Step.AddMember("n", URL, true));
    List<String> texts = plan.concerns().map(Concern::text).toList();
    assertThat(texts.getFirst())
        .startsWith("The server would refuse: etcdserver: unhealthy cluster, for ");
    assertThat(texts.getLast()).isEqualTo("Bring m3 back, or remove it first.");
    assertThat(plan.hasConcern(Severity.BLOCKING)).isTrue();
  }

  @Test
  void aLearnerThatDoesNotAnswerIsNotPromoted() {
    Plan plan = Planning.of(Views.of("3.6.14", "UUUd"), new Step.PromoteMember(new MemberId(4)));
    assertThat(plan.hasConcern(Severity.BLOCKING)).isTrue();
  }

  @Test
  void anUpdateOfALearnerIsSevereWhereTheServerForgetsThatItIsOne() {
    Step step = new Step.UpdateMember(new MemberId(4), URL);
    assertThat(Planning.of(Views.of("3.6.11", "UUUu"), step).hasConcern(Severity.SEVERE)).isTrue();
    assertThat(Planning.of(Views.of("3.6.12", "UUUu"), step).hasConcern(Severity.WARNING))
        .isFalse();
  }

  @Test
  void theSecondVoterIsSevere() {
    Step step = new Step.AddMember("n", URL, false);
    assertThat(Planning.of(Views.of("3.6.14", "U"), step).hasConcern(Severity.SEVERE)).isTrue();
    Step learner = new Step.AddMember("n", URL, true);
    assertThat(Planning.of(Views.of("3.6.14", "U"), learner).hasConcern(Severity.WARNING))
        .isFalse();
  }

  @Test
  void eachNewMemberHasItsOwnNameInTheLinesOfEtcdctl() {
    List<Step> steps =
        List.of(
            new Step.AddMember("m-4", List.of("http://a:1"), true),
            new Step.AwaitSync(StandIns.of(1)),
            new Step.PromoteMember(StandIns.of(1)),
            new Step.AddMember("", List.of("http://b:1"), true),
            new Step.PromoteMember(StandIns.of(2)));
    assertThat(Planning.of(Views.of("3.6.14", "UUU"), steps).etcdctl())
        .containsExactly(
            "etcdctl member add m-4 --peer-urls=http://a:1 --learner",
            "# wait until m-4 has caught up",
            "etcdctl member promote $ID_OF_m_4",
            "etcdctl member add '' --peer-urls=http://b:1 --learner",
            "etcdctl member promote $ID_OF_NEW_MEMBER");
  }

  @Test
  void theDigestTellsPlansApart() {
    Step step = new Step.AddMember("n", URL, true);
    assertThat(Planning.of(Views.of("3.6.14", "UUU"), step).digest())
        .isEqualTo(Planning.of(Views.of("3.6.14", "UUU"), step).digest())
        .isNotEqualTo(Planning.of(Views.of("3.6.14", "UUUU"), step).digest())
        .hasSize(16);
  }
}
