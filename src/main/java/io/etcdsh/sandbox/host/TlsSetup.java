package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.CertificateAuthority;
import io.etcdsh.sandbox.CertificateAuthority.Validity;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes the certificates of a sandbox and names them to etcd. */
final class TlsSetup {
  private static final Duration BEFORE = Duration.ofHours(1);
  private static final Duration AFTER = Duration.ofDays(365);

  private TlsSetup() {}

  /** Issues everything; fails with {@code E-FILE}. */
  static Result<Path> write(SandboxFolder folder, Instant now) {
    Validity validity = new Validity(now.minus(BEFORE), now.plus(AFTER));
    CertificateAuthority authority =
        CertificateAuthority.create("etcdsh sandbox " + folder.name(), validity);
    Path directory = folder.directory();
    List<String> names = CertificateAuthority.LOOPBACK_NAMES;
    return authority
        .writeCertificate(folder.caCert())
        .then(done -> authority.issueServer(directory, "server", names, validity))
        .then(done -> authority.issueServer(directory, "peer", names, validity))
        .then(done -> authority.issueClient(directory, "client", "root", validity))
        .map(CertificateAuthority.Files::cert);
  }

  /** The flags that make etcd demand them of clients and peers. */
  static List<String> flags(SandboxFolder folder) {
    Path directory = folder.directory();
    return List.of(
        "--cert-file=" + folder.serverCert(),
        "--key-file=" + folder.serverKey(),
        "--trusted-ca-file=" + folder.caCert(),
        "--client-cert-auth",
        "--peer-cert-file=" + directory.resolve("peer.crt"),
        "--peer-key-file=" + directory.resolve("peer.key"),
        "--peer-trusted-ca-file=" + folder.caCert(),
        "--peer-client-cert-auth");
  }
}
