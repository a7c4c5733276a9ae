package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.await;
import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.FreePorts;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreshnessIT {
  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void anotherClusterOnTheSamePortIsAnAlarm(String version) {
    List<Integer> ports = FreePorts.take(3);
    List<Endpoint> endpoints = List.of(new Endpoint("127.0.0.1:" + ports.getFirst()));
    try (Connection connection = TestConnections.open(endpoints, TlsFiles.NONE)) {
      try (ClusterFixture first = ClusterFixture.start(ClusterSpec.of(version, 1), ports)) {
        value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
        assertThat(first.endpoints()).isEqualTo(endpoints);
      }
      String pinned = connection.state().clusterId().orElseThrow().hex();
      try (ClusterFixture second = ClusterFixture.start(ClusterSpec.of(version, 1), ports)) {
        Problem problem = problem(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
        assertThat(problem.code()).isEqualTo(ProblemCode.CLUSTER_CHANGED);
        assertThat(problem.why()).contains(pinned);
        assertThat(connection.state().trouble()).contains(problem);
        assertThat(connection.state().clusterId().orElseThrow().hex()).isEqualTo(pinned);
        try (Connection other = TestConnections.open(second)) {
          value(other.memberList(Consistency.LINEARIZABLE, TIMEOUT));
          assertThat(problem.why()).contains(other.state().clusterId().orElseThrow().hex());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void aMemberIsReachedAgainWithinASecondOfItsReturn(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
        Connection connection = TestConnections.open(cluster)) {
      connection.keepFresh();
      await(() -> connection.state().connected());
      await(() -> connection.state().members().isPresent());
      cluster.member(0).kill();
      await(() -> !connection.state().connected());
      assertThat(connection.state().trouble().orElseThrow().code())
          .isEqualTo(ProblemCode.UNREACHABLE);
      cluster.member(0).start();
      cluster.member(0).awaitHealthy();
      assertThat(await(() -> connection.state().connected())).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void aForegroundCallAfterAReturnSucceedsWithoutTheBackground() {
    try (ClusterFixture cluster =
            ClusterFixture.start(ClusterSpec.of(io.etcdsh.fixture.EtcdVersions.newest(), 1));
        Connection connection = TestConnections.open(cluster)) {
      value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
      cluster.member(0).kill();
      Problem problem = problem(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
      assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE);
      cluster.member(0).start();
      cluster.member(0).awaitHealthy();
      value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT));
    }
  }
}
