package io.etcdsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the README and the tutorial tell a newcomer to type: every block marked {@code sh}. */
@Execution(ExecutionMode.CONCURRENT) // they mostly wait, each in a home of its own
class ReadmeIT {
  private static final Pattern BLOCK =
      Pattern.compile("^```sh\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir Path home;

  static Stream<Arguments> snippets() {
    return Stream.of("README.md", "src/site/markdown/tutorial.md")
        .flatMap(file -> snippets(Path.of(file)).stream().map(text -> Arguments.of(file, text)));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void everySnippetWorks(String file, String text) throws IOException, InterruptedException {
    Path out = home.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", text)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .redirectInput(Path.of("/dev/null").toFile());
    for (String name : List.of("CONFIG_HOME", "STATE_HOME", "RUNTIME_DIR")) {
      builder.environment().put("XDG_" + name, home.resolve(name).toString());
    }
    builder.environment().put("XDG_CACHE_HOME", cache().toString());
    // Members that share the machine with other tests take their time; a newcomer has it alone.
    builder.environment().put("ETCDCTL_COMMAND_TIMEOUT", "15s");
    Process process = builder.start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    assertThat(ended).as("%s ends%n%s%s", file, text, Files.readString(out)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(out)).isZero();
  }

  /** A cache of its own, with the etcd that this machine has. */
  private Path cache() throws IOException {
    Path cache = home.resolve("CACHE_HOME");
    String shared =
        System.getenv().getOrDefault("XDG_CACHE_HOME", System.getenv("HOME") + "/.cache");
    Files.createDirectories(cache.resolve("etcdsh"));
    Files.createSymbolicLink(cache.resolve("etcdsh/etcd"), Path.of(shared, "etcdsh/etcd"));
    return cache;
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
}
