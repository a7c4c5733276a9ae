package io.etcdsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
  private static final CertificateAuthority.Validity A_YEAR =
      new CertificateAuthority.Validity(
          Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

  private final CertificateAuthority authority = CertificateAuthority.create("test CA", A_YEAR);

  @TempDir private Path directory;

  @Test
  void serverCertificateIsSignedByTheAuthorityAndNamesTheHosts() throws Exception {
    X509Certificate ca =
        read(authority.writeCertificate(directory.resolve("ca.crt")).toOptional().orElseThrow());
    X509Certificate server =
        read(
            authority
                .issueServer(directory, "server", CertificateAuthority.LOOPBACK_NAMES, A_YEAR)
                .toOptional()
                .orElseThrow()
                .cert());

    server.verify(ca.getPublicKey());
    assertThat(ca.getBasicConstraints()).isNotNegative();
    assertThat(server.getSubjectAlternativeNames())
        .contains(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
    assertThat(server.getExtendedKeyUsage())
        .containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
  }

  @Test
  void clientKeyIsPrivateAndFitsItsCertificate() throws Exception {
    CertificateAuthority.Files files =
        authority.issueClient(directory, "client", "root", A_YEAR).toOptional().orElseThrow();
    X509Certificate cert = read(files.cert());

    assertThat(cert.getSubjectX500Principal().getName()).isEqualTo("CN=root");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.key())))
        .isEqualTo("rw-------");
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der(files.key()))));
    signature.update((byte) 1);
    byte[] signed = signature.sign();
    signature.initVerify(cert);
    signature.update((byte) 1);
    assertThat(signature.verify(signed)).isTrue();
  }

  @Test
  void validityIsWhatWasAskedFor() throws Exception {
    CertificateAuthority.Validity past =
        new CertificateAuthority.Validity(
            Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-01-02T00:00:00Z"));
    X509Certificate cert =
        read(
            authority
                .issueServer(directory, "old", List.of("elsewhere.test"), past)
                .toOptional()
                .orElseThrow()
                .cert());
    assertThat(cert.getNotAfter().toInstant()).isEqualTo(past.until());
    assertThat(cert.getSubjectAlternativeNames()).containsExactly(List.of(2, "elsewhere.test"));
  }

  @Test
  void directoryThatIsMissingIsAProblem() {
    assertThat(authority.writeCertificate(directory.resolve("no/ca.crt")).failure())
        .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.FILE));
  }

  private static X509Certificate read(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static byte[] der(Path file) throws IOException {
    return Base64.getMimeDecoder()
        .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
  }
}
