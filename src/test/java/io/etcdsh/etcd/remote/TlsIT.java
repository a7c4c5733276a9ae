package io.etcdsh.etcd.remote;

import static io.etcdsh.etcd.remote.TestConnections.TIMEOUT;
import static io.etcdsh.etcd.remote.TestConnections.problem;
import static io.etcdsh.etcd.remote.TestConnections.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.ClusterSpec;
import io.etcdsh.fixture.ClusterSpec.Security;
import io.etcdsh.fixture.TestCertificates;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberList;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.CertificateAuthority;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "etcd {0}")
@MethodSource("io.etcdsh.fixture.EtcdVersions#present")
class TlsIT {
  private static ClusterFixture cluster;
  private static TestCertificates strangers;

  @Parameter String version;

  @BeforeParameterizedClassInvocation
  static void start(String version) {
    cluster = ClusterFixture.start(ClusterSpec.of(version, 1).with(Security.MUTUAL_TLS));
    strangers = TestCertificates.create(cluster.directory(), "strangers");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    cluster.close();
  }

  private static Result<MemberList> ask(ClusterFixture cluster, String endpoint, TlsFiles files) {
    try (Connection connection = TestConnections.open(List.of(new Endpoint(endpoint)), files)) {
      return connection.memberList(Consistency.LINEARIZABLE, TIMEOUT);
    }
  }

  private static String address() {
    return cluster.member(0).endpoint().text();
  }

  private static TlsFiles files(Path caCert, CertificateAuthority.Files own) {
    return new TlsFiles(
        Optional.of(caCert), Optional.of(own.cert()), Optional.of(own.key()), false);
  }

  private static CertificateAuthority.Files own() {
    TlsFiles files = cluster.tlsFiles();
    return new CertificateAuthority.Files(files.cert().orElseThrow(), files.key().orElseThrow());
  }

  @Test
  void mutualTlsWorksWithAndWithoutScheme() {
    assertThat(value(ask(cluster, address(), cluster.tlsFiles())).members()).hasSize(1);
    assertThat(value(ask(cluster, "https://" + address(), cluster.tlsFiles())).members())
        .hasSize(1);
    String named = address().replace("127.0.0.1", "localhost");
    assertThat(value(ask(cluster, named, cluster.tlsFiles())).members()).hasSize(1);
  }

  @Test
  void anotherAuthorityIsUntrusted() {
    var problem = problem(ask(cluster, address(), files(strangers.caCert(), own())));
    assertThat(problem.code()).isEqualTo(ProblemCode.TLS_UNTRUSTED);
  }

  @Test
  void noAuthorityMeansThoseOfTheJdk() {
    var problem = problem(ask(cluster, "https://" + address(), TlsFiles.NONE));
    assertThat(problem.code()).isEqualTo(ProblemCode.TLS_UNTRUSTED);
  }

  @Test
  void skipVerifyTakesAnyServer() {
    TlsFiles files = cluster.tlsFiles();
    TlsFiles loose = new TlsFiles(Optional.empty(), files.cert(), files.key(), true);
    assertThat(value(ask(cluster, address(), loose)).members()).hasSize(1);
  }

  @Test
  void missingClientCertificateIsToldAsSuch() {
    TlsFiles files =
        new TlsFiles(cluster.tlsFiles().caCert(), Optional.empty(), Optional.empty(), false);
    var problem = problem(ask(cluster, address(), files));
    assertThat(problem.code()).isEqualTo(ProblemCode.TLS_CLIENT_REFUSED);
    assertThat(problem.what()).contains("wants a client certificate");
  }

  @Test
  void strangersCertificateIsRefused() {
    var stranger = strangers.client("stranger", TestCertificates.days(-1, 1));
    var problem =
        problem(ask(cluster, address(), files(cluster.certificates().caCert(), stranger)));
    assertThat(problem.code()).as(problem.toString()).isEqualTo(ProblemCode.TLS_CLIENT_REFUSED);
    assertThat(problem.what()).contains("does not accept our certificate");
  }

  @Test
  void expiredClientCertificateIsRefused() {
    var old = cluster.certificates().client("old", TestCertificates.days(-3, -1));
    var problem = problem(ask(cluster, address(), files(cluster.certificates().caCert(), old)));
    assertThat(problem.code()).isEqualTo(ProblemCode.TLS_CLIENT_REFUSED);
  }

  @Test
  void keyOfAnotherCertificateIsFoundOutAtTheLatestWhenTheServerRefuses() {
    var other = cluster.certificates().client("other", TestCertificates.days(-1, 1));
    TlsFiles files =
        new TlsFiles(
            cluster.tlsFiles().caCert(),
            cluster.tlsFiles().cert(),
            Optional.of(other.key()),
            false);
    var problem = problem(ask(cluster, address(), files));
    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_TLS_FILES);
    assertThat(problem.why()).isEqualTo("tls: private key does not match public key");
  }

  @Test
  void plaintextAgainstTlsIsAMismatch() {
    var problem = problem(ask(cluster, "http://" + address(), cluster.tlsFiles()));
    assertThat(problem.code()).isEqualTo(ProblemCode.TLS_MISMATCH);
    problem = problem(ask(cluster, address(), TlsFiles.NONE));
    assertThat(problem.code()).isEqualTo(ProblemCode.TLS_MISMATCH);
  }

  @Test
  void tlsAgainstPlaintextIsAMismatch() {
    try (ClusterFixture plain = ClusterFixture.start(ClusterSpec.of(version, 1))) {
      var problem =
          problem(ask(plain, "https://" + plain.member(0).endpoint(), cluster.tlsFiles()));
      assertThat(problem.code()).isEqualTo(ProblemCode.TLS_MISMATCH);
    }
  }
}
