package io.etcdsh.config;

import io.etcdsh.etcd.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one source, the options of a line or the environment, says about how to reach a cluster;
 * whatever it does not say is absent.
 *
 * @param endpoints not checked yet; empty if not given
 * @param caCert authorities to trust
 * @param cert our certificate
 * @param key the key of {@code cert}
 * @param insecureSkipTlsVerify whether any server certificate is taken
 * @param insecureTransport false asks for TLS where neither scheme nor files do
 * @param user {@code name}, or {@code name:password} while {@code password} is absent
 * @param password the password
 * @param passwordFile a file whose first line is the password
 */
public record AccessWishes(
    List<String> endpoints,
    Optional<Path> caCert,
    Optional<Path> cert,
    Optional<Path> key,
    Optional<Boolean> insecureSkipTlsVerify,
    Optional<Boolean> insecureTransport,
    Optional<String> user,
    Optional<Secret> password,
    Optional<Path> passwordFile) {
  /** Says nothing. */
  public static final AccessWishes NONE =
      new AccessWishes(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Copies the list. */
  public AccessWishes {
    endpoints = List.copyOf(endpoints);
  }

  /**
   * These wishes where they say something, else those of {@code base}. A certificate with its key,
   * and a user with the password, come from one side only.
   */
  public AccessWishes over(AccessWishes base) {
    boolean ownCert = cert.isPresent() || key.isPresent();
    boolean ownUser = user.isPresent();
    boolean ownPassword = ownUser || password.isPresent() || passwordFile.isPresent();
    return new AccessWishes(
        endpoints.isEmpty() ? base.endpoints : endpoints,
        caCert.or(base::caCert),
        ownCert ? cert : base.cert,
        ownCert ? key : base.key,
        insecureSkipTlsVerify.or(base::insecureSkipTlsVerify),
        insecureTransport.or(base::insecureTransport),
        ownUser ? user : base.user,
        ownPassword ? password : base.password,
        ownPassword ? passwordFile : base.passwordFile);
  }

  /** Whether anything is said at all. */
  public boolean any() {
    return !equals(NONE);
  }

  /** The user's name, without a password behind it. */
  public Optional<String> userName() {
    return user.map(text -> splits() ? text.substring(0, text.indexOf(':')) : text);
  }

  /** The password, also one behind the user's name. */
  public Optional<Secret> givenPassword() {
    return password.or(
        () ->
            user.filter(text -> splits())
                .map(text -> Secret.of(text.substring(text.indexOf(':') + 1))));
  }

  /** With a password beside it, a colon belongs to the name (etcdctl 3.4 to 3.7). */
  private boolean splits() {
    return password.isEmpty()
        && passwordFile.isEmpty()
        && user.filter(text -> text.contains(":")).isPresent();
  }
}
