package io.etcdsh.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders of sandboxes where the system does not let them be made. */
@NullMarked
class FoldersTest {
  @TempDir private Path home;

  @Test
  void aFolderThatCannotBeMadeIsToldInWordsWithThePlaceThatIsInTheWay() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    Folders folders = new Folders(file.resolve("run").resolve("sandboxes"));
    Problem problem = folders.alone(() -> Result.ok("done")).failure().orElseThrow();
    assertThat(problem.code()).isEqualTo(ProblemCode.SANDBOX);
    assertThat(problem.why()).contains(home.toString()).doesNotContain("Exception", "java.");
  }
}
