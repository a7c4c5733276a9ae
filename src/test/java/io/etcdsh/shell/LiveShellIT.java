package io.etcdsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.EtcdVersions;
import io.etcdsh.fixture.MemberFixture;
import io.etcdsh.model.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole shell on a real pseudo-terminal, before a real cluster to which something happens. */
@NullMarked
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT) // it mostly waits
class LiveShellIT {
  /** Between two empty lines, so that the screen need not scroll before the cluster is seen. */
  private static final Duration PAUSE = Duration.ofMillis(400);

  @TempDir private Path home;
  private PtyScreen pty;

  @BeforeEach
  void open() throws IOException {
    pty = PtyScreen.open();
  }

  @AfterEach
  void close() {
    pty.close();
  }

  /** Under a script, so that the screen shows no class path. */
  private void start(ClusterFixture cluster) throws IOException {
    String endpoints =
        cluster.endpoints().stream().map(Endpoint::text).collect(Collectors.joining(","));
    Path script = home.resolve("etcdsh");
    Files.writeString(
        script,
        "export XDG_CONFIG_HOME=%s/config XDG_STATE_HOME=%s/state XDG_CACHE_HOME=%s/cache NO_COLOR=1\nexec %s\n"
            .formatted(home, home, home, PtyScreen.etcdsh("--endpoints " + endpoints)));
    pty.keys("clear; sh " + script, "Enter");
    String well = "ok %1$d/%1$d leader m".formatted(cluster.members().size());
    pty.await(screen -> prompt(screen).contains(well));
    pty.keys("set prompt '{health}{leader}> '", "Enter");
    pty.await(screen -> prompt(screen).startsWith(" " + well));
  }

  private static String prompt(String screen) {
    return screen.substring(screen.lastIndexOf('\n') + 1);
  }

  private static MemberFixture follower(ClusterFixture cluster, String screen) {
    return cluster.members().stream()
        .filter(it -> !prompt(screen).contains("leader " + it.name()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void thePromptTellsWhatHappensWhileALineIsTyped(String version) throws IOException {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      start(cluster);
      MemberFixture victim = follower(cluster, pty.screen());
      pty.keys("member li");
      pty.await(screen -> screen.endsWith("> member li"));

      victim.kill();
      pty.await(screen -> prompt(screen).matches(" degraded 2/3 tol 0 leader m\\d> member li"));
      pty.await(screen -> screen.contains(" member down: " + victim.name() + "\n"));
      victim.start();
      pty.await(screen -> prompt(screen).matches(" ok 3/3 leader m\\d> member li"));
      pty.await(screen -> screen.contains(" member back: " + victim.name() + "\n"));

      victim.pause();
      pty.await(screen -> prompt(screen).matches(" degraded 2/3 tol 0 leader m\\d> member li"));
      victim.resume();
      pty.await(screen -> prompt(screen).matches(" ok 3/3 leader m\\d> member li"));

      pty.keys("st", "Enter");
      pty.await(screen -> screen.contains("Peer URLs") && prompt(screen).endsWith(">"));
      pty.keys("events", "Enter");
      pty.await(screen -> screen.matches("(?s).*> events\n.* member down: .*"));
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#newestOnly")
  void anAccessibleScreenStaysAsItWasWritten(String version) throws IOException {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      start(cluster);
      MemberFixture victim = follower(cluster, pty.screen());
      pty.keys("set accessible on", "Enter");
      pty.await(screen -> screen.endsWith(">") && screen.contains("accessible on\n"));
      String before = pty.screen();

      victim.kill();
      while (!pty.screen().contains(" member down: " + victim.name() + "\n")) {
        assertThat(pty.screen()).startsWith(before);
        pty.keys("Enter");
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      pty.await(screen -> prompt(screen).startsWith(" degraded 2/3"));
      assertThat(pty.screen()).startsWith(before);
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#newestOnly")
  void topTakesTheScreenAndGivesItBack(String version) throws IOException {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      start(cluster);
      MemberFixture victim = follower(cluster, pty.screen());
      String before = pty.screen();
      pty.keys("top", "Enter");
      pty.await(screen -> screen.contains("MEMBER") && screen.contains(" ms\n"));
      assertThat(pty.screen()).endsWith("p pauses").doesNotContain("set prompt");

      victim.kill();
      pty.await(screen -> screen.contains("degraded 2/3") && screen.contains("silent"));
      pty.keys("s");
      pty.await(screen -> screen.contains("by size"));
      pty.keys("\033[B");
      pty.await(screen -> screen.lines().toList().get(4).startsWith("> "));
      pty.keys("Enter");
      pty.await(screen -> screen.contains("client URLs"));
      pty.keys("q");
      pty.await(screen -> screen.startsWith(before) && prompt(screen).startsWith(" degraded"));
      pty.keys("member li");
      pty.await(screen -> screen.endsWith("> member li"));
    }
  }

  private static boolean isWhole(String top) {
    return top.contains("MEMBER") && top.endsWith("p pauses");
  }

  @Test
  void topFitsAWindowThatChanges() throws IOException {
    ClusterSpec spec = ClusterSpec.of(EtcdVersions.newest(), 1);
    try (ClusterFixture cluster = ClusterFixture.start(spec)) {
      start(cluster);
      pty.keys("top", "Enter");
      pty.await(LiveShellIT::isWhole);
      pty.resize(100, 12);
      pty.await(screen -> screen.lines().count() == 12 && isWhole(screen));
      pty.resize(80, 30);
      pty.await(screen -> screen.lines().count() == 30 && isWhole(screen));
      pty.keys("q", "member li");
      pty.await(screen -> screen.endsWith("> member li"));
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#newestOnly")
  void aRepeatedLineStaysInItsPlace(String version) throws IOException {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      start(cluster);
      pty.keys("clear", "Enter");
      pty.keys("repeat 200ms get k --print-value-only", "Enter");
      pty.await(screen -> screen.contains("run 2,"));
      cluster.etcdctl("put", "k", "changed").orFail();
      pty.await(screen -> screen.contains("\n* changed") || screen.contains("\n  changed"));
      pty.await(screen -> screen.contains("run 9,"));
      assertThat(pty.screen().lines().filter(line -> line.contains("every 200ms"))).hasSize(1);
      pty.keys("C-c");
      pty.await(screen -> prompt(screen).startsWith(" ok 1/1"));
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#newestOnly")
  void aClusterWithoutQuorumIsCalledSo(String version) throws IOException {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      start(cluster);
      pty.keys("feed off", "Enter");
      pty.await(screen -> screen.contains("feed off\n"));
      cluster.members().getFirst().kill();
      cluster.members().getLast().kill();
      pty.await(screen -> prompt(screen).equals(" NO QUORUM 1/3>"));
      cluster.members().get(1).kill();
      pty.await(screen -> prompt(screen).matches(" unreachable \\d+s>"));
      assertThat(pty.screen()).doesNotContain("member down");
    }
  }
}
