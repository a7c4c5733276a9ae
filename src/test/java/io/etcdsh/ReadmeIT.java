package io.etcdsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README and the tutorial tell a newcomer to type: every block marked {@code sh}. */
class ReadmeIT {
  private static final Pattern BLOCK =
      Pattern.compile("^```sh\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir Path home;

  @TestFactory
  Stream<DynamicTest> everySnippetWorks() {
    return Stream.of("README.md", "src/site/markdown/tutorial.md")
        .map(Path::of)
        .flatMap(
            file ->
                snippets(file).stream()
                    .map(text -> DynamicTest.dynamicTest(file + ": " + text, () -> run(text))));
  }

  private static List<String> snippets(Path file) {
    try {
      List<String> blocks =
          BLOCK.matcher(Files.readString(file)).results().map(MatchResult::group).toList();
      assertThat(blocks).as("sh blocks of %s", file).isNotEmpty();
      return blocks.stream().map(b -> b.substring(6, b.length() - 3)).toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private void run(String text) throws IOException, InterruptedException {
    Path out = home.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", text)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .redirectInput(Path.of("/dev/null").toFile());
    for (String name : List.of("CONFIG_HOME", "STATE_HOME", "RUNTIME_DIR")) {
      builder.environment().put("XDG_" + name, home.resolve(name).toString());
    }
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(out, StandardCharsets.UTF_8)).isZero();
  }
}
