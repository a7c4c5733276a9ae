package io.etcdsh.etcd;

import io.etcdsh.problem.Result;

/** Makes connections. */
@FunctionalInterface
public interface Connector {

  /**
   * A connection for {@code settings}. Reads the certificate files, dials nobody; fails with {@code
   * E-TLS-FILES} or {@code E-BAD-OPTION} only.
   */
  Result<Connection> open(ConnectionSettings settings);
}
