package io.etcdsh.command.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentsFixture;
import io.etcdsh.command.Mode;
import io.etcdsh.command.Presentation;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.document.Theme;
import io.etcdsh.fixture.GeneratedFile;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.render.DocumentPrinter;
import io.etcdsh.render.Surface;
import io.etcdsh.testing.FakeCluster;
import io.etcdsh.testing.Scopes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on logs of real servers, of 3.4 without zap and of 3.7. */
class LogsAnalyzeTest {
  private static final Path LOGS = Path.of("src/test/resources/logs");
  private static final String OLD = LOGS.resolve("old.log").toString();
  private static final String NEW = LOGS.resolve("new.log").toString();

  @TempDir private Path folder;

  private static Result<? extends Answer> run(String... words) {
    return LogsAnalyze.TYPE
        .reader()
        .apply(ArgumentsFixture.of(LogsAnalyze.TYPE, words))
        .then(
            command ->
                ((QueryCommand) command)
                    .run(Scopes.of(new FakeCluster(), Mode.OWN, Presentation.OWN))
                    .map(answer -> (Answer) answer));
  }

  private static Answer answer(String... words) {
    return run(words).toOptional().orElseThrow();
  }

  private static ProblemCode problem(String... words) {
    return run(words).failure().orElseThrow().code();
  }

  @Test
  void peopleGetAScreenOfEightyColumns() throws IOException {
    Surface screen = new Surface(true, true, 80, Theme.NONE, true);
    String text = new DocumentPrinter(screen).print(answer(NEW, OLD).document());

    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    GeneratedFile.assertIs(LOGS.resolve("screen.txt"), text);
  }

  @Test
  void troubleEndsWithFour() {
    assertThat(answer(NEW, OLD).exit()).isEqualTo(ExitStatus.FINDINGS);
    assertThat(answer(NEW, "--kind=compaction").exit()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    Path packed = folder.resolve("new.log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(Path.of(NEW), out);
    }

    assertThat(answer(packed.toString()).json().toString())
        .isEqualTo(answer(NEW).json().toString().replace(NEW, packed.toString()));
  }

  @Test
  void aDurationIsCountedBackFromTheEnd() {
    assertThat(answer(NEW, "--since=3s").json().toString()).doesNotContain("killed");
    assertThat(answer(NEW, "--until=2026-11-23T09:27:40Z").exit()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThat(problem()).isEqualTo(ProblemCode.BAD_ARGUMENTS);
    assertThat(problem("nosuch.log")).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(problem(NEW, "--since=yesterday")).isEqualTo(ProblemCode.BAD_OPTION);
    assertThat(problem(NEW, "--kind=weather")).isEqualTo(ProblemCode.BAD_OPTION);
    assertThat(problem("-")).as("in a shell").isEqualTo(ProblemCode.UNAVAILABLE);
    assertThat(problem(folder.toString())).isEqualTo(ProblemCode.FILE);
  }
}
