package io.etcdsh.etcd.remote;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The TLS of a connection for the JDK's own clients, which cannot use Netty's. */
final class JdkTls {
  private JdkTls() {}

  /**
   * A context that shows {@code own} and trusts {@code authorities}, those of the JDK if there are
   * none, or anybody if {@code skipVerify}.
   */
  static SSLContext context(
      List<X509Certificate> authorities, KeyManager[] own, boolean skipVerify) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own, trust(authorities, skipVerify), null);
      return context;
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("The JDK lacks TLS.", impossible);
    }
  }

  private static TrustManager @Nullable [] trust(
      List<X509Certificate> authorities, boolean skipVerify)
      throws GeneralSecurityException, IOException {
    if (skipVerify) {
      return InsecureTrustManagerFactory.INSTANCE.getTrustManagers();
    }
    if (authorities.isEmpty()) {
      return null;
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (X509Certificate authority : authorities) {
      store.setCertificateEntry("authority " + store.size(), authority);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
