package io.etcdsh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoingTest {
  private static final MemberId NEW = new MemberId(99);
  private static final Step.AddMember ADD =
      new Step.AddMember("m3", List.of("http://m3:2380"), true);

  private static final List<String> M1_URL = List.of("http://m1:2380");
  private static final List<Step> M1_JOINS =
      List.of(
          new Step.AwaitSteady(List.of()),
          new Step.AddMember("m1", M1_URL, true),
          new Step.StartNode(StandIns.of(1), "m1", M1_URL),
          new Step.AwaitSync(StandIns.of(1)),
          new Step.PromoteMember(StandIns.of(1)));
  private static final EtcdVersion VERSION = EtcdVersion.parse("3.5.33").orElseThrow();

  private static TakingBack undoing(Entry entry) {
    return Undoing.of(new Chain(List.of(entry)), VERSION);
  }

  @Test
  void anAdditionIsTakenBackByRemovingTheNewMember() {
    assertThat(undoing(entry(made(ADD, Optional.of(NEW)))))
        .isEqualTo(steps(new Step.RemoveMember(NEW)));
  }

  @Test
  void anAdditionThatWasSettledIsFoundByItsUrls() {
    Member appeared = new Member(NEW, "", ADD.peerUrls(), List.of(), true);
    JournalledStep step =
        new JournalledStep(
            Records.intent(Records.ENTRY, 0, ADD),
            Optional.of(Records.outcome(Records.ENTRY, 0, Records.inDoubt())),
            Optional.of(
                Records.settlement(
                    Records.ENTRY, 0, Verdict.MADE, List.of(Records.M1, Records.M2, appeared))));

    assertThat(undoing(entry(step))).isEqualTo(steps(new Step.RemoveMember(NEW)));
  }

  @Test
  void anAdditionWithoutAnIdCannotBeTakenBack() {
    assertThat(undoing(entry(made(ADD, Optional.empty()))))
        .isInstanceOf(TakingBack.Impossible.class);
  }

  @Test
  void aVoterThatWasRemovedJoinsAgainAsALearnerAndIsPromoted() {
    assertThat(undoing(entry(made(new Step.RemoveMember(Records.M1.id())))))
        .isEqualTo(
            new TakingBack.Steps(
                M1_JOINS,
                List.of("m1 gets a new ID and must start with an empty data directory.")));
  }

  @Test
  void aLearnerThatWasRemovedNeedsNoPromotion() {
    assertThat(undoing(entry(made(new Step.RemoveMember(Records.M2.id())))))
        .isInstanceOfSatisfying(TakingBack.Steps.class, it -> assertThat(it.notes()).hasSize(1));
  }

  @Test
  void newUrlsAreTakenBackByTheOldOnes() {
    assertThat(undoing(entry(made(new Step.UpdateMember(Records.M1.id(), List.of("http://x:1"))))))
        .isEqualTo(steps(new Step.UpdateMember(Records.M1.id(), List.of("http://m1:2380"))));
  }

  @Test
  void aPromotionCannotBeTakenBack() {
    assertThat(undoing(entry(made(Records.promote()))))
        .isEqualTo(
            new TakingBack.Impossible(
                "m2 was promoted, and etcd cannot make a voter a learner again.",
                "Remove m2 and add it again as a learner, with an empty data directory."));
  }

  @Test
  void aMovedLeadershipGoesBackToWhoHadIt() {
    assertThat(undoing(entry(made(new Step.MoveLeader(Records.M2.id())))))
        .isEqualTo(steps(new Step.MoveLeader(Records.M1.id())));
  }

  @Test
  void stepsAreTakenBackInReverse() {
    assertThat(
            undoing(
                entry(
                    made(ADD, Optional.of(NEW)),
                    made(new Step.UpdateMember(Records.M1.id(), List.of("http://x:1"))),
                    made(new Step.MoveLeader(Records.M2.id())))))
        .isEqualTo(
            steps(
                steady(),
                new Step.MoveLeader(Records.M1.id()),
                steady(),
                new Step.UpdateMember(Records.M1.id(), List.of("http://m1:2380")),
                steady(),
                new Step.RemoveMember(NEW)));
  }

  /** What is about to go need not be well. */
  private static Step steady() {
    return new Step.AwaitSteady(List.of(NEW));
  }

  @Test
  void whatTheEntryAddedGoesAsAWhole() {
    assertThat(undoing(entry(made(ADD, Optional.of(NEW)), made(new Step.PromoteMember(NEW)))))
        .isEqualTo(steps(new Step.RemoveMember(NEW)));
  }

  @Test
  void nothingIsDoneToAnIdThatIsGone() {
    assertThat(
            undoing(
                entry(
                    made(new Step.UpdateMember(Records.M1.id(), List.of("http://x:1"))),
                    made(new Step.MoveLeader(Records.M2.id())),
                    made(new Step.RemoveMember(Records.M1.id())))))
        .isInstanceOfSatisfying(
            TakingBack.Steps.class,
            it -> {
              assertThat(it.steps()).isEqualTo(M1_JOINS);
              assertThat(it.notes().getLast()).startsWith("The leadership stays where it is");
            });
  }

  @Test
  void stepsThatWereNotMadeNeedNothing() {
    JournalledStep refused = step(Records.promote(), Records.refused());

    assertThat(undoing(entry(refused))).isInstanceOf(TakingBack.Nothing.class);
    assertThat(undoing(entry(made(ADD, Optional.of(NEW)), refused)))
        .isEqualTo(steps(new Step.RemoveMember(NEW)));
  }

  @Test
  void whatIsInDoubtMustBeSettledFirst() {
    assertThat(undoing(entry(made(ADD), step(Records.promote(), Records.inDoubt()))))
        .isInstanceOfSatisfying(
            TakingBack.Impossible.class,
            it -> assertThat(it.compensation()).contains("looks for it"));
  }

  private static TakingBack steps(Step... steps) {
    return new TakingBack.Steps(List.of(steps), List.of());
  }

  private static JournalledStep made(Step step) {
    return made(step, Optional.empty());
  }

  private static JournalledStep made(Step step, Optional<MemberId> added) {
    return step(step, new Ending.Done("ok", added));
  }

  private static JournalledStep step(Step step, Ending ending) {
    return new JournalledStep(
        Records.intent(Records.ENTRY, 0, step),
        Optional.of(Records.outcome(Records.ENTRY, 0, ending)),
        Optional.empty());
  }

  private static Entry entry(JournalledStep... steps) {
    return new Entry(Records.ENTRY, new ArrayList<>(List.of(steps)));
  }
}
