package io.etcdsh.session;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.live.Vigil;
import java.util.Optional;

/**
 * The cluster that a session looks at closely. One value, so that what came about in one cluster is
 * never taken for news of another.
 *
 * @param connection to it, if there is any
 * @param vigil what came about in it
 */
record Watched(Optional<Connection> connection, Vigil vigil) {

  /** Nothing came about yet. */
  static Watched of(Optional<Connection> connection) {
    return new Watched(connection, new Vigil());
  }

  /** What is known of it at the moment. */
  ConnectionState state() {
    return connection.map(Connection::state).orElse(ConnectionState.UNKNOWN);
  }
}
