package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.addGuest;
import static io.etcdsh.etcd.remote.TestConnections.done;
import static io.etcdsh.etcd.remote.TestConnections.openAsGuest;
import static io.etcdsh.etcd.remote.TestConnections.openAsRoot;
import static io.etcdsh.etcd.remote.TestConnections.refused;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.KeyValue;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyWritesIT {
  private static final String VERSIONS = "io.etcdsh.fixture.EtcdVersions#present";
  private static final Bytes KEY = Bytes.of(new byte[] {'a', 0, (byte) 0xff});
  private static final Bytes NEIGHBOUR = Bytes.of(new byte[] {'a', 0, (byte) 0xff, 1});
  private static final Bytes VALUE = Bytes.of(new byte[] {0, (byte) 0xfe});

  private static List<KeyValue> read(Connection connection, Bytes key) {
    return value(connection.range(RangeQuery.of(key), TIMEOUT)).keyValues();
  }

  @ParameterizedTest
  @MethodSource(VERSIONS)
  void aValueIsSeenUntilItsKeyIsDeletedAndNoOtherIs(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1));
        Connection connection = TestConnections.open(cluster)) {
      Endpoint at = cluster.endpoints().getFirst();
      done(connection.put(at, NEIGHBOUR, VALUE, TIMEOUT));
      ResponseHeader put = done(connection.put(at, KEY, VALUE, TIMEOUT));
      assertThat(put.clusterId()).isEqualTo(connection.state().clusterId().orElseThrow());
      assertThat(read(connection, KEY))
          .singleElement()
          .satisfies(it -> assertThat(it.value()).isEqualTo(VALUE))
          .satisfies(it -> assertThat(it.modRevision()).isEqualTo(put.revision()));

      ResponseHeader deletion = done(connection.delete(at, KEY, TIMEOUT));
      assertThat(deletion.revision()).isEqualTo(put.revision() + 1);
      assertThat(read(connection, KEY)).isEmpty();
      assertThat(read(connection, NEIGHBOUR)).hasSize(1);
      ResponseHeader again = done(connection.delete(at, KEY, TIMEOUT));
      assertThat(again.revision()).isEqualTo(deletion.revision());
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#half")
  void whoeverMayNotWriteIsRefused(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1).withAuth())) {
      addGuest(cluster);
      Endpoint at = cluster.endpoints().getFirst();
      try (Connection guest = openAsGuest(cluster)) {
        var put = refused(guest.put(at, KEY, VALUE, TIMEOUT));
        assertThat(put.code()).isEqualTo(ProblemCode.PERMISSION_DENIED);
        var deletion = refused(guest.delete(at, KEY, TIMEOUT));
        assertThat(deletion.code()).isEqualTo(ProblemCode.PERMISSION_DENIED);
      }
      try (Connection connection = openAsRoot(cluster)) {
        done(connection.put(at, KEY, VALUE, TIMEOUT));
        assertThat(read(connection, KEY)).hasSize(1);
        done(connection.delete(at, KEY, TIMEOUT));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#otherHalf")
  void aMemberWithoutSpaceRefusesAValueAndStillDeletes(String version) {
    ClusterSpec full = ClusterSpec.of(version, 1).withFlags("--quota-backend-bytes=1");
    try (ClusterFixture cluster = ClusterFixture.start(full);
        Connection connection = TestConnections.open(cluster)) {
      Endpoint at = cluster.endpoints().getFirst();
      var put = refused(connection.put(at, KEY, VALUE, TIMEOUT));
      assertThat(put.why()).isEqualTo("etcdserver: mvcc: database space exceeded");
      done(connection.delete(at, KEY, TIMEOUT));
    }
  }
}
