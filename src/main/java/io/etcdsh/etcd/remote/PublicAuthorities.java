package io.etcdsh.etcd.remote;

import java.util.concurrent.Callable;

/**
 * Keeps the JDK from reading the 150 public authorities that it brings where others are trusted: a
 * tenth of a one-shot run over TLS. JVM-wide, as there is no other way to tell it.
 */
final class PublicAuthorities {
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";

  private PublicAuthorities() {}

  /**
   * Does something with the public authorities out of sight, unless somebody has put others in
   * their place: Netty makes a context with the JDK's trust at its first use, only to see what
   * ciphers there are.
   */
  static <T> T outOfSight(Callable<T> action) throws Exception {
    synchronized (PublicAuthorities.class) {
      if (System.getProperty(TRUST_STORE) != null) {
        return action.call();
      }
      System.setProperty(TRUST_STORE, "NONE");
      try {
        return action.call();
      } finally {
        System.clearProperty(TRUST_STORE);
      }
    }
  }
}
