package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Connector;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes connections over gRPC. */
public final class RemoteConnector implements Connector {
  /**
   * Held here, because {@code java.util.logging} forgets the level of a logger that nobody holds.
   */
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  /** Netty takes an slf4j without a provider for none at all, and falls back to this. */
  private static final Logger NETTY = Logger.getLogger("io.netty");

  /** A connector; connections share nothing. */
  public RemoteConnector() {
    silenceTransportLogs();
    // Netty would load the flight recorder to tell it of buffers: a tenth of a one-shot run.
    System.setProperty("io.netty.jfr.enabled", "false");
  }

  /**
   * Keeps gRPC and Netty from writing to stderr: whatever matters to a user is in a {@link
   * Problem}. jetcd logs through slf4j, which has no provider that prints.
   */
  private static void silenceTransportLogs() {
    GRPC.setLevel(Level.OFF);
    NETTY.setLevel(Level.OFF);
  }

  @Override
  public Result<Connection> open(ConnectionSettings settings) {
    boolean tls = false;
    for (Endpoint endpoint : settings.endpoints()) {
      Result<Target> target = Target.of(endpoint, settings.tls());
      Optional<Problem> bad = target.failure();
      if (bad.isPresent()) {
        return Result.failed(bad.get());
      }
      tls |= target.toOptional().filter(Target::tls).isPresent();
    }
    if (tls) {
      TransportSecurity.prepare();
    }
    return TransportSecurity.of(settings.tls())
        .map(security -> new RemoteConnection(settings, security));
  }
}
