package io.etcdsh.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.Views;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In these clusters m1 leads. */
class LeaderFirstTest {
  private static final MemberId M1 = new MemberId(1);
  private static final MemberId M2 = new MemberId(2);
  private static final MemberId M3 = new MemberId(3);
  private static final Step STEADY = new Step.AwaitSteady(List.of());
  private static final Step REMOVE_M1 = new Step.RemoveMember(M1);
  private static final ClusterView THREE = Views.of("3.6.14", "UUU");

  @Test
  void theLeaderHandsOverBeforeItGoes() {
    assertThat(LeaderFirst.of(THREE, List.of(REMOVE_M1)))
        .containsExactly(new Step.MoveLeader(M2), REMOVE_M1);
  }

  @Test
  void theClusterIsWaitedForBeforeTheLeadershipMoves() {
    assertThat(LeaderFirst.of(THREE, List.of(STEADY, REMOVE_M1)))
        .containsExactly(STEADY, new Step.MoveLeader(M2), REMOVE_M1);
  }

  @Test
  void nobodyLeadsWhoGoesAsWell() {
    Step removeM2 = new Step.RemoveMember(M2);
    assertThat(LeaderFirst.of(THREE, List.of(removeM2, REMOVE_M1)))
        .containsExactly(new Step.MoveLeader(M3), removeM2, REMOVE_M1);
  }

  @Test
  void whereTheLeadershipMovesAnywayItMovesOnce() {
    List<Step> steps = List.of(new Step.MoveLeader(M3), REMOVE_M1);
    assertThat(LeaderFirst.of(THREE, steps)).isEqualTo(steps);
  }

  @Test
  void aLeaderThatStaysKeepsLeading() {
    List<Step> steps = List.of(new Step.RemoveMember(M3));
    assertThat(LeaderFirst.of(THREE, steps)).isEqualTo(steps);
  }

  @Test
  void aLeaderThatCannotBeAskedHandsNothingOver() {
    ClusterView served = Views.of("3.6.14", "UUU").ledBy(M3);
    List<Step> steps = List.of(new Step.RemoveMember(M3));
    assertThat(LeaderFirst.of(served, steps)).isEqualTo(steps);
  }

  @Test
  void aLeaderThatIsAloneGoesAsItIs() {
    List<Step> steps = List.of(REMOVE_M1);
    assertThat(LeaderFirst.of(Views.of("3.6.14", "U"), steps)).isEqualTo(steps);
  }
}
