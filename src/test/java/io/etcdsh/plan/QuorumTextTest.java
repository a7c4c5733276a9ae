package io.etcdsh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTextTest {
  private static final Step ADD =
      new Step.AddMember("x", List.of("http://127.0.0.1:7"), /* learner= */ false);

  private static String text(String members, Step... steps) {
    return QuorumText.of(Planning.of(Views.of("3.6.14", members), List.of(steps)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          U     | 1 of 1 must agree, none may fail; then 2 of 2, 1 answer, NO QUORUM.
          UU    | 2 of 2 must agree, none may fail; then 2 of 3, 2 answer, none may fail.
          UUU   | 2 of 3 must agree, 1 more may fail; then 3 of 4, 3 answer, none may fail.
          UUD   | 2 of 3 must agree, 2 answer, none may fail; then 3 of 4, 2 answer, NO QUORUM.
          UDD   | 2 of 3 must agree, 1 answer, NO QUORUM; then 3 of 4, 1 answer, NO QUORUM.
          UUUUU | 3 of 5 must agree, 2 more may fail; then 4 of 6, 5 answer, 1 more may fail.
          """)
  void additionOfAVoterThatHasYetToStart(String members, String words) {
    assertThat(text(members, ADD)).isEqualTo(words);
  }

  @Test
  void whatLeavesTheVotesAloneSaysSo() {
    assertThat(text("UUU", new Step.MoveLeader(new MemberId(2))))
        .isEqualTo("2 of 3 must agree, 1 more may fail; the same afterwards.");
  }

  @Test
  void theWorstOnTheWayIsToldWhereItIsWorseThanBothEnds() {
    Step start = new Step.StartNode(StandIns.of(1), "x", List.of("http://127.0.0.1:7"));
    assertThat(text("UUU", ADD, start, new Step.RemoveMember(new MemberId(3))))
        .isEqualTo(
            "2 of 3 must agree, 1 more may fail; the same afterwards;"
                + " after step 1: 3 of 4, 3 answer, none may fail.");
    assertThat(text("UUU", new Step.RemoveMember(new MemberId(3)), ADD, start))
        .contains("after step 1: 2 of 2, none may fail");
  }
}
