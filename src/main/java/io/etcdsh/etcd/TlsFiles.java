package io.etcdsh.etcd;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that speak TLS to etcd. Keys may be PKCS#1, SEC1 or PKCS#8, all unencrypted PEM.
 *
 * @param caCert the authorities to trust; the JDK's own if absent
 * @param cert our certificate chain
 * @param key the key of {@code cert}
 * @param skipVerify whether any server certificate is taken: for tests only
 */
public record TlsFiles(
    Optional<Path> caCert, Optional<Path> cert, Optional<Path> key, boolean skipVerify) {
  /** No files at all. */
  public static final TlsFiles NONE =
      new TlsFiles(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** Whether anything here asks for TLS, as etcdctl decides it for an endpoint without scheme. */
  public boolean asksForTls() {
    return caCert.isPresent() || cert.isPresent() || key.isPresent() || skipVerify;
  }
}
