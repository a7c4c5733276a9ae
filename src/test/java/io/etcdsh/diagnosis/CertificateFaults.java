package io.etcdsh.diagnosis;

import io.etcdsh.fixture.ClusterFixture;
import io.etcdsh.fixture.TestCertificates;
import io.etcdsh.sandbox.CertificateAuthority;
import java.util.List;

/** Certificates that are no good; etcd reads its own anew at each handshake. */
final class CertificateFaults {
  private static final String FILE = "server";

  private CertificateFaults() {}

  static void expired(ClusterFixture cluster) {
    cluster
        .certificates()
        .server(FILE, CertificateAuthority.LOOPBACK_NAMES, TestCertificates.days(-10, -1));
  }

  static void otherName(ClusterFixture cluster) {
    cluster.certificates().server(FILE, List.of("etcd.example"), TestCertificates.days(-1, 400));
  }
}
