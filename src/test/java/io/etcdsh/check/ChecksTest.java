package io.etcdsh.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Verdict;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private static final Observation NOTHING =
      new Observation(
          Instant.EPOCH,
          Duration.ofSeconds(1),
          List.of(),
          Result.failed(Problem.of(ProblemCode.UNREACHABLE, "Nobody answers.", "")),
          List.of(),
          List.of());

  @Test
  void everyCheckHasANameOfItsOwnAndAQuestion() {
    assertThat(Checks.ALL).extracting(Check::name).doesNotHaveDuplicates();
    assertThat(Checks.ALL)
        .allSatisfy(
            check -> {
              assertThat(check.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(check.question()).endsWith("?");
            });
  }

  @Test
  void withoutEvidenceNothingIsFineButWhatAsksOfWhatThereIs() {
    List<String> fine =
        Checks.ALL.stream()
            .filter(check -> check.on(NOTHING) instanceof Verdict.Fine)
            .map(Check::name)
            .toList();
    assertThat(fine).isEmpty();
  }
}
