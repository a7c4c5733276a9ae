package io.etcdsh.model;

import java.time.Instant;
import java.util.List;

/**
 * The certificate that a member shows to whoever connects.
 *
 * @param subject distinguished name of its owner (RFC 2253)
 * @param issuer distinguished name of who signed it
 * @param notBefore from when it counts
 * @param notAfter until when
 * @param names DNS names and IP addresses that it holds for
 * @param usages extended key usages by OID; empty if it may be used for all
 * @param serial number in hexadecimal
 */
public record ServedCertificate(
    String subject,
    String issuer,
    Instant notBefore,
    Instant notAfter,
    List<String> names,
    List<String> usages,
    String serial) {
  /** For servers (RFC 5280, 4.2.1.12, id-kp-serverAuth). */
  public static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

  /**
   * For clients (id-kp-clientAuth); a peer's certificate needs both, and so does etcd's gateway.
   */
  public static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

  /** Copies the lists. */
  public ServedCertificate {
    names = List.copyOf(names);
    usages = List.copyOf(usages);
  }

  /** Whether it may be used for {@code usage}. */
  public boolean allows(String usage) {
    return usages.isEmpty() || usages.contains(usage);
  }
}
