package io.etcdsh.session;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Connector;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The open connections of a session, one for each way to reach a cluster. Thread-safe. */
final class Connections implements AutoCloseable {
  private final Connector connector;
  private boolean keptFresh;
  private final List<Made> open = new ArrayList<>();

  private record Made(ConnectionSettings settings, Connection connection) {}

  Connections(Connector connector) {
    this.connector = connector;
  }

  /** Keeps every connection fresh in the background: for a shell that stays. */
  synchronized void keepFresh() {
    keptFresh = true;
    connections().forEach(Connection::keepFresh);
  }

  /** The connection for {@code settings}, opened if it is not yet; a failure is tried again. */
  synchronized Result<Connection> open(ConnectionSettings settings) {
    for (Made made : open) {
      if (made.settings().equals(settings)) {
        return Result.ok(made.connection());
      }
    }
    Result<Connection> connection = connector.open(settings);
    connection
        .toOptional()
        .ifPresent(
            opened -> {
              open.add(new Made(settings, opened));
              if (keptFresh) {
                opened.keepFresh();
              }
            });
    return connection;
  }

  private Stream<Connection> connections() {
    return open.stream().map(Made::connection);
  }

  @Override
  public synchronized void close() {
    connections().forEach(Connection::close);
    open.clear();
  }
}
