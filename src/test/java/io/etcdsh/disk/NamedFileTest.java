package io.etcdsh.disk;

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

/** A file that a user names holds the answer, or the user is told why not in words. */
@NullMarked
class NamedFileTest {
  @TempDir private Path folder;

  private static String told(String name) {
    Result<Path> outcome = NamedFile.write(name, "text\n");
    Problem problem = outcome.failure().orElseThrow();
    assertThat(problem.code()).isEqualTo(ProblemCode.FILE);
    assertThat(problem.what()).isEqualTo("'%s' cannot be written.".formatted(name));
    assertThat(problem.why()).doesNotContain("Exception", "java.");
    return problem.why();
  }

  @Test
  void whatIsThereIsWrittenOver() throws IOException {
    Path file = folder.resolve("ü.yml");
    Files.writeString(file, "a much longer text that was there before\n");
    assertThat(NamedFile.write(file.toString(), "größer\n").toOptional()).contains(file);
    assertThat(file).hasContent("größer\n");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path missing = folder.resolve("none");
    assertThat(told(missing.resolve("x.yml").toString()))
        .isEqualTo("There is no directory %s.".formatted(missing));
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(told(folder.toString())).isEqualTo("It is a directory.");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(told(file.resolve("x.yml").toString())).isEqualTo("Not a directory.");
  }

  @Test
  void aNameThatNoFileCanHaveIsToldAsSuch() {
    assertThat(told("x\0y")).isEqualTo("No file can have that name.");
  }
}
