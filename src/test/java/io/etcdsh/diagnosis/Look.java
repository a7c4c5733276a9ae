package io.etcdsh.diagnosis;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.etcd.remote.RemoteConnector;
import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.model.Endpoint;
import io.etcdsh.observe.Panorama;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at clusters of tests as the command does. */
final class Look {
  static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration DIAL = Duration.ofSeconds(2);
  private static final Duration INTERVAL = Duration.ofMillis(300);

  private Look() {}

  static Connection connection(List<Endpoint> endpoints, TlsFiles files) {
    return new RemoteConnector()
        .open(new ConnectionSettings(endpoints, files, Optional.empty(), DIAL))
        .toOptional()
        .orElseThrow();
  }

  static Observation at(ClusterFixture cluster) {
    return at(cluster.endpoints(), cluster.tlsFiles());
  }

  static Observation at(ClusterFixture cluster, Duration interval) {
    return at(cluster.endpoints(), cluster.tlsFiles(), interval);
  }

  static Observation at(List<Endpoint> endpoints, TlsFiles files) {
    return at(endpoints, files, INTERVAL);
  }

  private static Observation at(List<Endpoint> endpoints, TlsFiles files, Duration interval) {
    try (Connection connection = connection(endpoints, files)) {
      return new Panorama(InstantSource.system(), LIMIT, interval)
          .of(connection)
          .toOptional()
          .orElseThrow();
    }
  }

  static List<Finding> findings(Observation seen) {
    return Diagnosis.of(seen, List.of()).findings();
  }
}
