package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.config.Alias;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import io.etcdsh.sandbox.local.Bench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class RepeatIT {
  @TempDir private Path home;
  private Bench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Finished run(ClusterFixture cluster, String... words) {
    return new SessionFixture(home, bench.sandboxes).run(cluster.line(words));
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void answersFollowOneAnotherInAPipe(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      Finished json =
          run(cluster, "repeat", "--count", "3", "200ms", "member", "list", "-w", "json");
      assertThat(json.exit()).isZero();
      assertThat(json.stdout().lines()).hasSize(3).allMatch(line -> line.startsWith("{"));

      Finished failing =
          run(cluster, "repeat", "--count=2", "200ms", "journal", "show", "20261122-231501-k7q");
      assertThat(failing.exit()).isEqualTo(2);
      assertThat(run(cluster, "repeat", "--until", "shows=m1", "200ms", "member", "list").exit())
          .isZero();
      assertThat(
              run(
                      cluster,
                      "repeat",
                      "--count=2",
                      "--until",
                      "shows=nothing",
                      "200ms",
                      "member",
                      "list")
                  .exit())
          .isEqualTo(1);
    }
  }

  /** The line is answered during an election as well: whoever was killed may have led. */
  private static String[] repeated(String every, String until) {
    return new String[] {"repeat", "--until", until, every, "member", "list", "--consistency=s"};
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void endsWhenTheClusterIsWellAgain(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 3))) {
      cluster.member(2).kill();
      CompletableFuture<Finished> waiting =
          CompletableFuture.supplyAsync(
              () -> run(cluster, repeated("300ms", "health=ok")), Thread::startVirtualThread);
      assertThat(run(cluster, repeated("1s", "health=degraded")).exit()).isZero();
      assertThat(waiting).isNotDone();
      cluster.member(2).start();
      assertThat(waiting.join().exit()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void changesAreNotRepeated(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      Finished change = run(cluster, "repeat", "1s", "member", "remove", "m1", "--yes");
      assertThat(change.exit()).isEqualTo(2);
      assertThat(change.stderr()).contains("'member remove' is not repeated.");
      assertThat(run(cluster, "repeat", "1s", "exit").exit()).isEqualTo(2);
      SessionFixture session = new SessionFixture(home, bench.sandboxes);
      session.aliases().save(new Alias("wipe", List.of("member remove m1 --yes")));
      Finished hidden = run(cluster, "repeat", "--count=1", "1s", "wipe");
      assertThat(hidden.exit()).isEqualTo(2);
      assertThat(hidden.stderr()).contains("'member remove' is not repeated.");
      assertThat(hidden.stdout()).isEmpty();
      assertThat(run(cluster, "repeat", "1ms", "member", "list").stderr()).contains("200ms");
    }
  }
}
