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
import io.etcdsh.fixture.EtcdVersions;
import io.etcdsh.fixture.FreePorts;
import io.etcdsh.fixture.TestCertificates;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberList;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.CertificateAuthority;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every kind, with the newest etcd: what differs here is ours and not the server's. */
class TlsFilesIT {
  @TempDir Path directory;

  private static Result<MemberList> ask(ClusterFixture cluster, TlsFiles files) {
    try (Connection connection = TestConnections.open(cluster.endpoints(), files)) {
      return connection.memberList(Consistency.LINEARIZABLE, TIMEOUT);
    }
  }

  private static ClusterFixture start(Security security, CertificateAuthority.Files server) {
    return ClusterFixture.start(
        ClusterSpec.of(EtcdVersions.newest(), 1)
            .with(security)
            .withFlags("--cert-file=" + server.cert(), "--key-file=" + server.key()));
  }

  private static TlsFiles trusting(Path caCert) {
    return new TlsFiles(Optional.of(caCert), Optional.empty(), Optional.empty(), false);
  }

  @Test
  void expiredServerCertificateIsToldAsSuch() {
    TestCertificates authority = TestCertificates.create(directory, "ca");
    var server =
        authority.server("old", CertificateAuthority.LOOPBACK_NAMES, TestCertificates.days(-3, -1));
    try (ClusterFixture cluster = start(Security.TLS, server)) {
      var problem = problem(ask(cluster, trusting(authority.caCert())));
      assertThat(problem.code()).isEqualTo(ProblemCode.TLS_EXPIRED);
      assertThat(problem.what()).contains("has expired");
    }
  }

  @Test
  void serverCertificateOfTomorrowIsToldAsSuch() {
    TestCertificates authority = TestCertificates.create(directory, "ca");
    var server =
        authority.server("early", CertificateAuthority.LOOPBACK_NAMES, TestCertificates.days(1, 3));
    try (ClusterFixture cluster = start(Security.TLS, server)) {
      var problem = problem(ask(cluster, trusting(authority.caCert())));
      assertThat(problem.code()).isEqualTo(ProblemCode.TLS_EXPIRED);
      assertThat(problem.what()).contains("not valid yet");
    }
  }

  @Test
  void serverCertificateForAnotherHostIsToldAsSuch() {
    TestCertificates authority = TestCertificates.create(directory, "ca");
    var server = authority.server("other", List.of("etcd.example"), TestCertificates.days(-1, 3));
    try (ClusterFixture cluster = start(Security.TLS, server)) {
      var problem = problem(ask(cluster, trusting(authority.caCert())));
      assertThat(problem.code()).isEqualTo(ProblemCode.TLS_WRONG_NAME);
    }
  }

  @Test
  void clientKeysInSec1AndPkcs1AreShown() throws Exception {
    CertificateAuthority.Files rsa = selfSigned();
    ClusterSpec spec =
        ClusterSpec.of(EtcdVersions.newest(), 1)
            .with(Security.MUTUAL_TLS)
            .withFlags("--trusted-ca-file=" + rsa.cert());
    try (ClusterFixture cluster = ClusterFixture.start(spec)) {
      TlsFiles files =
          new TlsFiles(
              Optional.of(cluster.certificates().caCert()),
              Optional.of(rsa.cert()),
              Optional.of(rsa.key()),
              false);
      assertThat(value(ask(cluster, files)).members()).hasSize(1);
    }
    try (ClusterFixture cluster =
        ClusterFixture.start(ClusterSpec.of(EtcdVersions.newest(), 1).with(Security.MUTUAL_TLS))) {
      TlsFiles pkcs8 = cluster.tlsFiles();
      Path sec1 = sec1(pkcs8.key().orElseThrow());
      TlsFiles files = new TlsFiles(pkcs8.caCert(), pkcs8.cert(), Optional.of(sec1), false);
      assertThat(value(ask(cluster, files)).members()).hasSize(1);
    }
  }

  /** An RSA key in PKCS#1 and a certificate that is its own authority. */
  private CertificateAuthority.Files selfSigned() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    Date from = Date.from(Instant.now().minus(Duration.ofDays(1)));
    Date until = Date.from(Instant.now().plus(Duration.ofDays(1)));
    X500Name name = new X500Name("CN=root");
    byte[] cert =
        new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, until, name, pair.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
            .getEncoded();
    byte[] key =
        PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded())
            .parsePrivateKey()
            .toASN1Primitive()
            .getEncoded();
    return new CertificateAuthority.Files(
        write("rsa.crt", "CERTIFICATE", cert), write("rsa.key", "RSA PRIVATE KEY", key));
  }

  /** The same key as OpenSSL's ecparam writes it: parameters first, then the key. */
  private Path sec1(Path pkcs8) throws IOException {
    var info = PrivateKeyInfo.getInstance(value(PrivateKeyFile.read(pkcs8)).key().getEncoded());
    byte[] curve = info.getPrivateKeyAlgorithm().getParameters().toASN1Primitive().getEncoded();
    byte[] key = info.parsePrivateKey().toASN1Primitive().getEncoded();
    return Files.writeString(
        directory.resolve("sec1.key"),
        PrivateKeyFileTest.pem("EC PARAMETERS", curve)
            + PrivateKeyFileTest.pem("EC PRIVATE KEY", key));
  }

  private Path write(String name, String label, byte[] der) throws IOException {
    return Files.writeString(directory.resolve(name), PrivateKeyFileTest.pem(label, der));
  }

  @Test
  void unixSocketsAreDialled() {
    Path socket = directory.resolve("etcd.sock");
    List<Integer> ports = FreePorts.take(3);
    String both = "http://127.0.0.1:" + ports.getFirst() + ",unix://" + socket;
    try (ClusterFixture cluster =
            ClusterFixture.start(
                ClusterSpec.of(EtcdVersions.newest(), 1).withFlags("--listen-client-urls=" + both),
                ports);
        Connection connection =
            TestConnections.open(List.of(new Endpoint("unix://" + socket)), TlsFiles.NONE)) {
      assertThat(value(connection.memberList(Consistency.LINEARIZABLE, TIMEOUT)).members())
          .hasSize(1);
      assertThat(cluster.members()).hasSize(1);
    }
  }
}
