package io.etcdsh.etcd;

import io.etcdsh.model.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to reach one cluster. Equal settings mean the same connection.
 *
 * @param endpoints where to begin; never empty
 * @param tls certificate files
 * @param login user and password, if the cluster wants one
 * @param dialTimeout limit for a connection and for the login
 */
public record ConnectionSettings(
    List<Endpoint> endpoints, TlsFiles tls, Optional<Login> login, Duration dialTimeout) {
  /** etcdctl's default endpoint ({@code etcdctl/ctlv3/ctl.go}, 3.4 to 3.7). */
  public static final Endpoint DEFAULT_ENDPOINT = new Endpoint("127.0.0.1:2379");

  /** etcdctl's default for {@code --dial-timeout}. */
  public static final Duration DEFAULT_DIAL_TIMEOUT = Duration.ofSeconds(2);

  /** Copies the list. */
  public ConnectionSettings {
    endpoints = List.copyOf(endpoints);
  }
}
