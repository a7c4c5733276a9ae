package io.etcdsh.sandbox.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The way to one member: listens where the member says that its peers find it, and passes every
 * connection on to where it really listens, link by link. Runs on virtual threads that sleep in the
 * kernel while nothing moves.
 */
final class Relay implements AutoCloseable {
  private static final int BACKLOG = 128;
  private static final long RETRY_NANOS = 50_000_000;

  private final String target;
  private final int targetPort;
  private final Links links;
  private final Supplier<Map<String, Long>> pids;
  private final ServerSocket server;
  private final Set<RelayedConnection> open = ConcurrentHashMap.newKeySet();

  private Relay(
      String target,
      int targetPort,
      Links links,
      Supplier<Map<String, Long>> pids,
      ServerSocket server) {
    this.target = target;
    this.targetPort = targetPort;
    this.links = links;
    this.pids = pids;
    this.server = server;
  }

  /**
   * Starts a relay on a free port.
   *
   * @param pids the processes of the members that run, by name
   */
  static Relay start(String target, int targetPort, Links links, Supplier<Map<String, Long>> pids)
      throws IOException {
    ServerSocket server = new ServerSocket(0, BACKLOG, LoopbackPort.address());
    Relay relay = new Relay(target, targetPort, links, pids, server);
    Thread.ofVirtual().name("relay-" + target).start(relay::accept);
    return relay;
  }

  /** Where the others find the member. */
  int port() {
    return server.getLocalPort();
  }

  /** How many connections are held or relayed at the moment. */
  int connections() {
    return open.size();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException e) {
        // Closed, or no file descriptor left for the moment.
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private void serve(Socket caller) {
    Optional<String> dialer = Dialers.find(caller.getPort(), port(), pids.get());
    RelayedConnection connection =
        new RelayedConnection(
            caller,
            new InetSocketAddress(LoopbackPort.address(), targetPort),
            // A stranger's link has no rules, so it is open.
            new Link(dialer.orElse(""), target),
            links);
    open.add(connection);
    try {
      connection.run();
    } finally {
      open.remove(connection);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    open.forEach(RelayedConnection::close);
  }
}
