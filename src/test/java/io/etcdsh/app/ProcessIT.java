package io.etcdsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.EtcdVersions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as its users start it: words in, bytes and an exit code out. */
class ProcessIT {
  private static ClusterFixture cluster;

  @TempDir Path home;

  @BeforeAll
  static void start() {
    cluster = ClusterFixture.start(ClusterSpec.of(EtcdVersions.newest(), 3));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  /** What a run left. */
  private record Run(int exit, String out, String err, Duration took) {}

  @Test
  void oneLineOneScriptAndOnePipePrintTheSame() throws Exception {
    Path script = Files.writeString(home.resolve("s"), "# all members\nmember list");
    Run line = onCluster("", "member", "list");

    assertThat(line.exit()).isZero();
    assertThat(line.err()).isEmpty();
    assertThat(line.out().lines()).hasSize(3).allMatch(row -> row.contains("started"));
    assertThat(onCluster("member list\n").out()).isEqualTo(line.out());
    assertThat(onCluster("", "-f", script.toString()).out()).isEqualTo(line.out());
    assertThat(onCluster("", "-c", "member list").out()).isEqualTo(line.out());
  }

  @Test
  void aScriptTellsFileAndLineAndEndsWithTheCodeOfTheLineThatFailed() throws Exception {
    Run run = onCluster("version\n\nmemberr list\nalarm list\n");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("<stdin>:3: error[E-UNKNOWN-COMMAND] There is no command 'memberr'.")
        .contains("member");
  }

  @Test
  void aScriptThatRunsItselfIsStopped() throws Exception {
    Path script = home.resolve("again");
    Files.writeString(script, "source " + script + "\n");

    Run run = etcdsh("", "-f", script.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("runs itself").doesNotContain("StackOverflow");
  }

  @Test
  void aDryRunOfLinesPlansEachOnTheOnesBefore() throws Exception {
    String one = "member add a --peer-urls=http://127.0.0.1:7";
    String two = "member add b --peer-urls=http://127.0.0.1:8";
    Path script = Files.writeString(home.resolve("dry"), one + "\n" + two + "\n");
    String before = cluster.etcdctl("member", "list").stdout();

    for (Run run :
        List.of(
            onCluster("", "--dry-run", "-f", script.toString()),
            onCluster("", "--dry-run", "-c", one, "-c", two),
            onCluster(one + "\n" + two + "\n", "--dry-run"))) {
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).contains("Planned on the cluster as the change before it", "learner");
    }
    assertThat(cluster.etcdctl("member", "list").stdout()).isEqualTo(before);
  }

  @Test
  void wordsAreNeverJoinedAndSplitAgain() throws Exception {
    cluster.etcdctl("put", "two words", "a  b").orFail();

    assertThat(onCluster("", "get", "two words").out()).isEqualTo("two words\na  b\n");
  }

  @ParameterizedTest
  @CsvSource({
    "nosuch, 2",
    "member list --nosuch, 2",
    "etcdctl nosuch, 1",
    "etcdctl get, 128",
    "member list -w nosuch, 2",
    "etcdctl member list -w nosuch, 4",
    "--version, 0",
    "help member list, 0",
    "member list --help, 0",
    "context show nosuch, 2",
  })
  void exitCodesAreTheDocumentedOnes(String line, int code) throws Exception {
    Run run = etcdsh("", line.split(" "));

    assertThat(run.exit()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).doesNotContain("Exception");
  }

  @Test
  void nobodyThereIsItsOwnCodeAndTakesNoTime() throws Exception {
    Run run = etcdsh("", "--endpoints", "127.0.0.1:1", "member", "list");

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("E-UNREACHABLE").contains("hint:");
  }

  @Test
  void withJsonAProblemIsJsonToo() throws Exception {
    Run run = etcdsh("", "--endpoints", "127.0.0.1:1", "member", "list", "-w", "json");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("{\"error\":{\"code\":\"E-UNREACHABLE\"").endsWith("}}\n");
  }

  @Test
  void aBrokenConfigurationNamesFileAndLineAndHarmsNothingElse() throws Exception {
    Path config = Files.createDirectories(home.resolve("config/etcdsh")).resolve("config.yaml");
    Files.writeString(config, "contexts:\n  a:\n    endpoint: [x]\n");

    Run broken = etcdsh("", "context", "list");
    Run works = onCluster("", "member", "list");

    assertThat(broken.exit()).isEqualTo(2);
    assertThat(broken.err()).contains(config.toString()).contains("3").contains("endpoint");
    assertThat(works.exit()).isZero();
  }

  @Test
  void aReaderThatGoesAwayIsNoFailureOfOurs() throws Exception {
    Path script = home.resolve("s");
    Files.writeString(script, "member list\n".repeat(500));
    List<String> line = command("-f", script.toString());
    Process process = builder(List.of("sh", "-c", String.join(" ", line) + " | head -1")).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(out.lines()).hasSize(1);
    assertThat(err).isEmpty();
  }

  private Run onCluster(String input, String... words) throws Exception {
    return etcdsh(input, cluster.line(words).toArray(String[]::new));
  }

  private Run etcdsh(String input, String... words) throws Exception {
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    Path in = Files.writeString(home.resolve("in"), input);
    long begin = System.nanoTime();
    Process process =
        builder(plain(words))
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out),
        Files.readString(err),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private List<String> command(String... words) {
    return plain(cluster.line(words).toArray(String[]::new));
  }

  private static List<String> plain(String... words) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                "target/etcdsh/etcdsh.jar"));
    line.addAll(List.of(words));
    return line;
  }

  private ProcessBuilder builder(List<String> line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeIf(name -> name.startsWith("ETCDCTL_"));
    for (String kind : List.of("config", "state", "cache", "runtime")) {
      String name = kind.equals("runtime") ? "XDG_RUNTIME_DIR" : "XDG_" + upper(kind) + "_HOME";
      builder.environment().put(name, home.resolve(kind).toString());
    }
    return builder;
  }

  private static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }
}
