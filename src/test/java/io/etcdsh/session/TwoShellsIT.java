package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two shells that change the same cluster at once. */
@NullMarked
class TwoShellsIT {
  private static final String FIRST = "http://127.0.0.1:7";
  private static final String SECOND = "http://127.0.0.1:8";

  @TempDir private Path home;
  @TempDir private Path other;

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void oneWinsAndTheOtherIsToldThatItsPlanIsStale(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      ChangesFixture winner = new ChangesFixture(cluster, other);
      List<String> line = cluster.line("member", "add", "a", "--peer-urls=" + FIRST);

      // While the first shell waits for its answer, the second one is faster.
      Finished loser =
          new SessionFixture(home)
              .run(
                  line,
                  question -> {
                    winner.done("member", "add", "b", "--peer-urls=" + SECOND, "--yes");
                    return Result.ok("y");
                  });

      assertThat(loser.exit()).as(loser.stderr()).isEqualTo(1);
      assertThat(loser.stderr()).contains("E-STALE", "the member list has changed");
      assertThat(winner.listed()).contains(SECOND).doesNotContain(FIRST);
      assertThat(new ChangesFixture(cluster, home).entries()).isEmpty();
      assertThat(winner.entries()).hasSize(1);
    }
  }
}
