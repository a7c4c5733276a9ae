package io.etcdsh.etcd.remote;

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

/**
 * Who we are to a server that wants client certificates.
 *
 * @param chain our certificate first
 * @param key its key
 */
record ClientIdentity(List<X509Certificate> chain, PrivateKey key) {

  /** Reads both and checks that they belong together. */
  static Result<ClientIdentity> read(Path certFile, Path keyFile) {
    return PemFile.certificates(certFile)
        .then(
            chain ->
                PrivateKeyFile.read(keyFile)
                    .then(
                        key ->
                            belongsTo(chain.getFirst().getPublicKey(), key)
                                ? Result.ok(new ClientIdentity(chain, key))
                                : PemFile.unusable(
                                    "The key in "
                                        + keyFile
                                        + " is not that of the certificate in "
                                        + certFile
                                        + ".",
                                    "tls: private key does not match public key")));
  }

  private static boolean belongsTo(PublicKey publicKey, PrivateKey key) {
    if (publicKey instanceof RSAPublicKey open && key instanceof RSAPrivateKey secret) {
      return open.getModulus().equals(secret.getModulus());
    }
    return publicKey.getAlgorithm().equals(key.getAlgorithm()) && verifies(publicKey, key);
  }

  /** Only a signature tells for curves: their private keys need not hold the public part. */
  private static boolean verifies(PublicKey publicKey, PrivateKey key) {
    try {
      byte[] message = "etcdsh".getBytes(StandardCharsets.UTF_8);
      String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : key.getAlgorithm();
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(message);
      byte[] signed = signature.sign();
      signature.initVerify(publicKey);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException different) {
      return false;
    }
  }
}
