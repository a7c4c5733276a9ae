package io.etcdsh.etcd.remote;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import javax.net.ssl.SSLException;

/**
 * Keeps the JDK from reading the 150 public authorities that it brings where others are trusted: a
 * tenth of a one-shot run over TLS. JVM-wide, as there is no other way to tell it.
 */
final class PublicAuthorities {
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";

  private PublicAuthorities() {}

  /**
   * Makes a context with the public authorities out of sight, unless somebody has put others in
   * their place: Netty makes a context with the JDK's trust at its first use, only to see what
   * ciphers there are.
   */
  static SslContext outOfSight(SslContextBuilder builder) throws SSLException {
    synchronized (PublicAuthorities.class) {
      if (System.getProperty(TRUST_STORE) != null) {
        return builder.build();
      }
      System.setProperty(TRUST_STORE, "NONE");
      try {
        return builder.build();
      } finally {
        System.clearProperty(TRUST_STORE);
      }
    }
  }
}
