package io.etcdsh.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  @Test
  void thePageOfTheSiteSaysWhatExplainSays() throws IOException {
    GeneratedFile.assertIs(Path.of("src/site/markdown/problems.md"), ProblemsPage.text());
  }

  @Test
  void everyCodeSaysWhatItMeansWhyItHappensAndWhatToDo() {
    for (ProblemCode code : ProblemCode.values()) {
      Explanation told = Explanation.of(code);
      assertThat(told.meaning()).as(code.text()).endsWith(".");
      assertThat(told.cause()).as(code.text()).endsWith(".");
      assertThat(told.remedies()).as(code.text()).isNotEmpty().allMatch(it -> it.endsWith("."));
    }
  }

  @Test
  void theReadmeTellsTheSameExitCodes() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("README.md"));
    for (ExitStatus exit : ExitStatus.values()) {
      assertThat(rows).contains("| %d | %s |".formatted(exit.code(), exit.meaning()));
    }
  }

  @Test
  void noTwoProblemsShareACode() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::text)).doesNotHaveDuplicates();
  }
}
