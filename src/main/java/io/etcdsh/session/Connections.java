package io.etcdsh.session;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Connector;
import io.etcdsh.problem.Result;
import java.util.HashMap;
import java.util.Map;

/** The open connections of a session, one for each way to reach a cluster. Thread-safe. */
final class Connections implements AutoCloseable {
  private final Connector connector;
  private boolean keptFresh;
  private final Map<ConnectionSettings, Result<Connection>> open = new HashMap<>();

  Connections(Connector connector) {
    this.connector = connector;
  }

  /** Keeps every connection fresh in the background: for a shell that stays. */
  synchronized void keepFresh() {
    keptFresh = true;
    open.values().forEach(made -> made.toOptional().ifPresent(Connection::keepFresh));
  }

  /** The connection for {@code settings}, opened if it is not yet; a failure is tried again. */
  synchronized Result<Connection> open(ConnectionSettings settings) {
    Result<Connection> known = open.get(settings);
    if (known instanceof Result.Ok<Connection> usable) {
      return usable;
    }
    Result<Connection> made = connector.open(settings);
    made.toOptional().filter(c -> keptFresh).ifPresent(Connection::keepFresh);
    open.put(settings, made);
    return made;
  }

  @Override
  public synchronized void close() {
    open.values().forEach(made -> made.toOptional().ifPresent(Connection::close));
    open.clear();
  }
}
