package io.etcdsh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemainingTest {
  private static final MemberId NEW = new MemberId(99);
  private static final Step STEADY = new Step.AwaitSteady(List.of());
  private static final Step ADD_M3 = new Step.AddMember("m3", List.of("http://m3:2380"), true);
  private static final Step ADD_M4 = new Step.AddMember("m4", List.of("http://m4:2380"), true);
  private static final List<Step> PLAN =
      List.of(
          STEADY,
          ADD_M3,
          new Step.AwaitSync(StandIns.of(1)),
          new Step.PromoteMember(StandIns.of(1)),
          STEADY,
          ADD_M4,
          new Step.PromoteMember(StandIns.of(2)));

  @Test
  void theWaitsBeforeWhatWasNotMadeAreMadeAgain() {
    assertThat(Remaining.of(stopped(5, NEW)))
        .contains(List.of(STEADY, ADD_M4, new Step.PromoteMember(StandIns.of(1))));
  }

  @Test
  void aMemberThatCameIsCalledByTheIdThatItGot() {
    assertThat(Remaining.of(stopped(2, NEW)).orElseThrow())
        .startsWith(new Step.AwaitSync(NEW), new Step.PromoteMember(NEW));
  }

  @Test
  void withoutTheIdOfANewMemberNothingCanGoOn() {
    assertThat(Remaining.of(entry(made(PLAN.subList(0, 3), Optional.empty())))).isEmpty();
  }

  @Test
  void aStepThatWasRefusedIsLeft() {
    List<JournalledStep> steps = made(PLAN.subList(0, 3), Optional.of(NEW));
    steps.add(step(3, PLAN.get(3), Records.refused()));
    assertThat(Remaining.of(entry(steps)).orElseThrow())
        .startsWith(new Step.AwaitSync(NEW), new Step.PromoteMember(NEW));
  }

  @Test
  void nothingIsLeftOfWhatWasMadeWhole() {
    assertThat(Remaining.of(stopped(PLAN.size(), NEW))).contains(List.of());
  }

  private static Entry stopped(int after, MemberId added) {
    return entry(made(PLAN.subList(0, after), Optional.of(added)));
  }

  private static List<JournalledStep> made(List<Step> steps, Optional<MemberId> added) {
    List<JournalledStep> made = new ArrayList<>();
    for (Step each : steps) {
      made.add(step(made.size(), each, new Ending.Done("", added)));
    }
    return made;
  }

  private static JournalledStep step(int number, Step step, Ending ending) {
    return new JournalledStep(
        new Intent(
            new StepReference(Records.ENTRY, number),
            Records.TIME,
            Records.CLUSTER,
            new Origin("ops", "host", Optional.empty(), "scale out"),
            "sha256:1",
            step,
            new Reversal.Exact("take it back"),
            Records.BEFORE,
            "m1:2379",
            List.of(),
            Optional.empty(),
            number == 0 ? PLAN : List.of()),
        Optional.of(Records.outcome(Records.ENTRY, number, ending)),
        Optional.empty());
  }

  private static Entry entry(List<JournalledStep> steps) {
    return new Entry(Records.ENTRY, steps);
  }
}
