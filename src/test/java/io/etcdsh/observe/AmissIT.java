package io.etcdsh.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.MemberList;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmissIT {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static List<String> amiss(Connection connection) {
    MemberList list =
        connection.memberList(Consistency.LINEARIZABLE, LIMIT).toOptional().orElseThrow();
    Sightings sightings = Sightings.of(connection, list, LIMIT).toOptional().orElseThrow();
    return Amiss.of(sightings, list);
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void anAlarmIsReadInTheWordsOfEveryVersion(String version) {
    ClusterSpec full = ClusterSpec.of(version, 1).withFlags("--quota-backend-bytes=1");
    try (ClusterFixture cluster = ClusterFixture.start(full);
        Connection connection =
            new RemoteConnector()
                .open(
                    new ConnectionSettings(
                        cluster.endpoints(), cluster.tlsFiles(), Optional.empty(), LIMIT))
                .toOptional()
                .orElseThrow()) {
      assertThat(amiss(connection)).isEmpty();
      connection.put(cluster.endpoints().getFirst(), Bytes.utf8("k"), Bytes.EMPTY, LIMIT);
      assertThat(amiss(connection)).containsExactly("m1 has raised the alarm NOSPACE.");
    }
  }
}
