package io.etcdsh.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Mode;
import io.etcdsh.command.Presentation;
import io.etcdsh.command.Scope;
import io.etcdsh.command.endpoint.EndpointHashKv;
import io.etcdsh.command.endpoint.EndpointHealth;
import io.etcdsh.command.endpoint.EndpointStatus;
import io.etcdsh.command.kv.Get;
import io.etcdsh.command.maintenance.AlarmList;
import io.etcdsh.command.member.MemberList;
import io.etcdsh.golden.Golden.Run;
import io.etcdsh.model.Bytes;
import io.etcdsh.render.Printed;
import io.etcdsh.testing.Scopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Strict lines print to the byte what etcdctl of the same release line printed. */
class EtcdctlGoldenTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/etcdctl");
  private static final List<CommandType> TYPES =
      List.of(
          MemberList.TYPE,
          EndpointStatus.TYPE,
          EndpointHealth.TYPE,
          EndpointHashKv.TYPE,
          AlarmList.TYPE,
          Get.TYPE);

  @TestFactory
  Stream<DynamicTest> printsWhatEtcdctlPrints() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> goldens =
          files.filter(file -> file.toString().endsWith(".golden")).sorted().toList();
      assertThat(goldens).hasSizeGreaterThan(150);
      return goldens.stream().flatMap(EtcdctlGoldenTest::tests);
    }
  }

  private static Stream<DynamicTest> tests(Path file) {
    Golden golden = Golden.read(file);
    return golden.runs().stream()
        .map(
            run ->
                DynamicTest.dynamicTest(
                    ROOT.relativize(file) + " " + run.label(), () -> compare(golden, run)));
  }

  private static void compare(Golden golden, Run run) {
    RecordedCluster cluster = new RecordedCluster(golden);
    Scope scope = Scopes.of(cluster, Mode.ETCDCTL, Presentation.ETCDCTL);
    OutputFormat format = OutputFormat.valueOf(run.format().toUpperCase(java.util.Locale.ROOT));
    Printed printed =
        new StrictLine(TYPES, scope, cluster.line(Duration.ZERO))
            .run(golden.arguments().subList(1, golden.arguments().size()), format, run.hex());
    boolean crashed = run.exit() == 2;
    boolean refused = !run.stderr().isEmpty() && run.stderr().getLast().endsWith("output format");
    if (crashed || refused) {
      // etcdctl tells of failed endpoints before it refuses the format, or crashes; we only refuse.
      assertThat(printed.stderr().text())
          .isEqualTo("Error: " + run.format() + " not supported as output format\n");
      assertThat(printed.exit()).isEqualTo(4);
      return;
    }
    boolean health = golden.arguments().contains("health");
    assertThat(comparable(printed.stdout(), health)).isEqualTo(comparable(run.stdout(), health));
    assertThat(lines(printed.stderr().text(), health))
        .isEqualTo(lines(String.join("\n", run.stderr()), health));
    assertThat(printed.exit()).isEqualTo(run.exit());
  }

  /** Binary output is compared in base64, health without times and order. */
  private static Object comparable(Bytes content, boolean health) {
    boolean text = Bytes.utf8(content.text()).equals(content);
    if (!text) {
      return content.base64();
    }
    return health ? lines(content.text(), true) : content.text();
  }

  private static List<String> lines(String text, boolean health) {
    if (!health) {
      return text.lines().toList();
    }
    String timeless =
        text.replaceAll("\\d+(\\.\\d+)?(µs|ms|s)\\b", "TIME")
            .replace("},{", "\n")
            .replaceAll("[\\[\\]{}]", "")
            .replaceAll(" +", " ")
            .replaceAll("-+", "-")
            .replaceAll("─+", "─");
    return timeless.lines().map(String::strip).sorted().toList();
  }
}
