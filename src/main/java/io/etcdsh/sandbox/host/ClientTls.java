package io.etcdsh.sandbox.host;

import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The host's own TLS identity: that of the servers, which has no common name. With authentication
 * on, etcd's gateway answers a client whose certificate has one with 400 (etcd 3.4 to 3.7, {@code
 * embed/serve.go}).
 */
final class ClientTls {
  /** Guards a key store that never leaves memory. */
  private static final char[] PASSWORD = "sandbox".toCharArray();

  private ClientTls() {}

  static SSLContext of(SandboxFolder folder) throws IOException {
    try {
      KeyStore trusted = empty();
      Certificate authority = certificate(folder.caCert());
      trusted.setCertificateEntry("ca", authority);
      KeyStore own = empty();
      Certificate[] chain = {certificate(folder.serverCert()), authority};
      own.setKeyEntry("client", key(folder.serverKey()), PASSWORD, chain);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(own, PASSWORD);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("the sandbox's certificates cannot be used", e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    return store;
  }

  private static Certificate certificate(Path file) throws GeneralSecurityException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static PrivateKey key(Path file) throws GeneralSecurityException, IOException {
    String body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
  }
}
