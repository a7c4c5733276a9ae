package io.etcdsh.etcd.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.EtcdVersions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoteConnectionIT {
  @Test
  void smoke() {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(EtcdVersions.newest(), 3));
        Connection c =
            new RemoteConnector()
                .open(
                    new ConnectionSettings(
                        cluster.endpoints(),
                        TlsFiles.NONE,
                        Optional.empty(),
                        Duration.ofSeconds(2)))
                .toOptional()
                .orElseThrow()) {
      System.out.println(c.memberList(Consistency.LINEARIZABLE, Duration.ofSeconds(5)));
      System.out.println(c.alarms(Duration.ofSeconds(5)));
      System.out.println(c.state());
      System.out.println(c.line(Duration.ofSeconds(5)));
      System.out.println(
          c.range(
              io.etcdsh.model.RangeQuery.of(io.etcdsh.model.Bytes.utf8("x")),
              Duration.ofSeconds(5)));
      assertThat(c).isNotNull();
    }
  }
}
