package io.etcdsh.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.ClusterSpec.Security;
import io.etcdsh.observe.Panorama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationFileIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#extremes")
  void whatIsKeptIsWhatWasSeen(String version) throws IOException {
    ClusterSpec spec = ClusterSpec.of(version, 2).with(Security.MUTUAL_TLS);
    try (ClusterFixture cluster = ClusterFixture.start(spec)) {
      cluster.member(1).kill();
      Observation seen = look(cluster);
      Path file = folder.resolve("seen.json");

      assertThat(ObservationFile.write(file, seen).toOptional()).contains(file);
      assertThat(ObservationFile.read(file).toOptional()).contains(seen);

      Observation redacted = Redacted.of(seen);
      ObservationFile.write(file, redacted);
      assertThat(Files.readString(file)).doesNotContain("127.0.0.1").contains("host-");
      assertThat(redacted.members()).hasSameSizeAs(seen.members());
    }
  }

  @org.junit.jupiter.api.Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Path file = folder.resolve("other.json");
    for (String text : new String[] {"", "{}", "[1]", "{\"format\":\"x\",\"version\":1}"}) {
      Files.writeString(file, text);
      assertThat(ObservationFile.read(file).failure()).as(text).isPresent();
    }
    assertThat(ObservationFile.read(folder.resolve("none")).failure().orElseThrow().what())
        .startsWith("There is no file ");
  }

  private static Observation look(ClusterFixture cluster) {
    ConnectionSettings settings =
        new ConnectionSettings(
            cluster.endpoints(), cluster.tlsFiles(), Optional.empty(), Duration.ofSeconds(2));
    try (Connection connection = new RemoteConnector().open(settings).toOptional().orElseThrow()) {
      return new Panorama(InstantSource.system(), Duration.ofSeconds(1), Duration.ofMillis(100))
          .of(connection)
          .toOptional()
          .orElseThrow();
    }
  }
}
