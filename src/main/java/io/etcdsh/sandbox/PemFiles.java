package io.etcdsh.sandbox;

import io.etcdsh.disk.Keeping;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;

/** Writes certificates and keys as PEM files that only their owner can read. */
final class PemFiles {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** Line length of PEM (RFC 7468, section 2). */
  private static final int LINE = 64;

  private PemFiles() {}

  /** A fresh EC P-256 pair: small, fast to make, and known to every version of etcd. */
  static KeyPair freshKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no EC P-256", e);
    }
  }

  static Result<Path> writeCertificate(Path file, X509CertificateHolder certificate) {
    try {
      return write(file, "CERTIFICATE", certificate.getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException("a certificate that cannot be encoded", e);
    }
  }

  static Result<Path> writeKey(Path file, PrivateKey key) {
    return write(file, "PRIVATE KEY", key.getEncoded());
  }

  private static Result<Path> write(Path file, String label, byte[] der) {
    String body =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    String text = "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      return Result.ok(Files.writeString(file, text));
    } catch (IOException e) {
      return Result.failed(
          Problem.of(
              ProblemCode.FILE,
              "The file %s cannot be written.".formatted(file),
              Keeping.reasonAt(e) + "."));
    }
  }
}
