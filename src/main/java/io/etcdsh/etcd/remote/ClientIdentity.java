package io.etcdsh.etcd.remote;

import io.etcdsh.model.Bytes;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/**
 * Who we are to a server that wants client certificates.
 *
 * @param chain our certificate first
 * @param key its key
 * @param mismatch what to say if the two turn out not to belong together
 */
record ClientIdentity(List<X509Certificate> chain, PrivateKey key, Problem mismatch) {

  /** Reads both; fails also if it is plain to see that they do not belong together. */
  static Result<ClientIdentity> read(Path certFile, Path keyFile) {
    return PemFile.certificates(certFile)
        .then(
            chain ->
                PrivateKeyFile.read(keyFile)
                    .then(
                        content -> {
                          Problem mismatch = mismatch(certFile, keyFile);
                          return contradicts(chain.getFirst().getPublicKey(), content)
                              ? Result.failed(mismatch)
                              : Result.ok(new ClientIdentity(chain, content.key(), mismatch));
                        }));
  }

  /** {@code why} is Go's text ({@code crypto/tls}, X509KeyPair), which etcdctl prints. */
  private static Problem mismatch(Path certFile, Path keyFile) {
    return PemFile.problem(
        "The key in " + keyFile + " is not that of the certificate in " + certFile + ".",
        "tls: private key does not match public key");
  }

  private static boolean contradicts(PublicKey open, PrivateKeyFile.Content own) {
    if (open instanceof RSAPublicKey rsa && own.key() instanceof RSAPrivateKey secret) {
      return !rsa.getModulus().equals(secret.getModulus());
    }
    String kind = open.getAlgorithm();
    if (kind.equals("RSA") || kind.equals("EC")) {
      return !kind.equals(own.key().getAlgorithm())
          || own.publicPoint().filter(it -> !endsWith(open.getEncoded(), it)).isPresent();
    }
    return false;
  }

  /** A public key's encoding ends with the same bit string. */
  private static boolean endsWith(byte[] encoded, Bytes end) {
    return Bytes.of(encoded).hex().endsWith(end.hex());
  }

  /**
   * The mismatch, if key and certificate do not belong together. Only a signature tells for a curve
   * whose key file lacks the public part; it costs a tenth of a second in a fresh JVM, so ask only
   * when a server refused us.
   */
  Optional<Problem> proveMatch() {
    try {
      byte[] message = "etcdsh".getBytes(StandardCharsets.UTF_8);
      Signature signature = Signature.getInstance(signatureAlgorithm());
      signature.initSign(key);
      signature.update(message);
      byte[] signed = signature.sign();
      signature.initVerify(chain.getFirst().getPublicKey());
      signature.update(message);
      return signature.verify(signed) ? Optional.empty() : Optional.of(mismatch);
    } catch (GeneralSecurityException different) {
      return Optional.of(mismatch);
    }
  }

  private String signatureAlgorithm() {
    return switch (key.getAlgorithm()) {
      case "EC" -> "SHA256withECDSA";
      case "RSA" -> "SHA256withRSA";
      default -> key.getAlgorithm();
    };
  }
}
