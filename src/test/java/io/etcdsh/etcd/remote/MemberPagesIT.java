package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.openAsRoot;
import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.ClusterSpec.Security;
import io.etcdsh.fixture.EtcdVersions;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.PeerLinks;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberPagesIT {
  private static Result<PeerLinks> ask(String endpoint, TlsFiles files) {
    Endpoint member = new Endpoint(endpoint);
    try (Connection connection = TestConnections.open(List.of(member), files)) {
      return connection.peerLinks(member, TIMEOUT);
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void theyAreReadOverMutualTls(String version) {
    ClusterSpec spec = ClusterSpec.of(version, 1).with(Security.MUTUAL_TLS);
    try (ClusterFixture cluster = ClusterFixture.start(spec)) {
      String address = cluster.endpoints().getFirst().text();
      TlsFiles files = cluster.tlsFiles();
      PeerLinks links = value(ask(address, files));
      assertThat(links.active()).isEmpty();
      assertThat(links.processStart())
          .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(2));
      value(ask("https://" + address + "/", files));
      value(ask("https://" + address.replace("127.0.0.1", "localhost"), files));
      value(ask(address, new TlsFiles(Optional.empty(), files.cert(), files.key(), true)));

      TlsFiles anonymous = new TlsFiles(files.caCert(), Optional.empty(), Optional.empty(), false);
      assertThat(problem(ask(address, anonymous)).code()).isEqualTo(ProblemCode.TLS_CLIENT_REFUSED);
      TlsFiles trusting = new TlsFiles(Optional.empty(), files.cert(), files.key(), false);
      assertThat(problem(ask(address, trusting)).code()).isEqualTo(ProblemCode.TLS_UNTRUSTED);
      assertThat(problem(ask("http://" + address, files)).code())
          .isEqualTo(ProblemCode.TLS_MISMATCH);
    }
  }

  @ParameterizedTest
  @MethodSource("io.etcdsh.fixture.EtcdVersions#present")
  void theyNeedNoLogin(String version) {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(version, 1).withAuth());
        Connection connection = openAsRoot(cluster)) {
      Endpoint member = cluster.endpoints().getFirst();
      value(connection.peerLinks(member, TIMEOUT));
      value(ask("http://" + member, TlsFiles.NONE));
      TlsFiles loose = new TlsFiles(Optional.empty(), Optional.empty(), Optional.empty(), true);
      assertThat(problem(ask("https://" + member, loose)).code())
          .isEqualTo(ProblemCode.TLS_MISMATCH);
    }
  }

  @Test
  void anInterruptedCallerIsToldAtOnce() {
    try (ClusterFixture cluster = ClusterFixture.start(ClusterSpec.of(EtcdVersions.newest(), 1))) {
      Thread.currentThread().interrupt();
      Result<PeerLinks> result = ask(cluster.endpoints().getFirst().text(), TlsFiles.NONE);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(problem(result).code()).isEqualTo(ProblemCode.INTERRUPTED);
    }
  }

  @Test
  void aUnixSocketHasNone() {
    var problem = problem(ask("unix:///tmp/none", TlsFiles.NONE));
    assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_REFUSED);
    assertThat(problem.why()).contains("unix socket");
  }
}
