package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that a line runs. */
@NullMarked
class SourcedScriptIT {
  @TempDir private Path home;

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void aScriptRunsOnTheClusterThatItsLineNames(String version) throws IOException {
    Path script = Files.writeString(home.resolve("list.etcdsh"), "member list\n");
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      Finished run = new ChangesFixture(cluster, home).done("source", script.toString());
      assertThat(run.stdout()).contains(cluster.member(0).peerUrl());
    }
  }
}
