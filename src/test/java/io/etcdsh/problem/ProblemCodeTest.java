package io.etcdsh.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  @Test
  void everyCodeIsDocumentedWithItsExitStatuses() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("src/site/markdown/problems.md"));

    for (ProblemCode code : ProblemCode.values()) {
      String end = "| %d | %d |".formatted(code.exit().code(), code.etcdctlExit());
      assertThat(rows)
          .as(code.text())
          .anyMatch(row -> row.startsWith("| `" + code.text() + "` |") && row.endsWith(end));
    }
  }

  @Test
  void noTwoProblemsShareACode() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::text)).doesNotHaveDuplicates();
  }
}
