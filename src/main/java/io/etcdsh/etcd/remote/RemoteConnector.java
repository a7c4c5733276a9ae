package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.Connection;
import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.Connector;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.Optional;

/** Makes connections over gRPC. */
public final class RemoteConnector implements Connector {
  private final TransportLoading loading = new TransportLoading();

  /** A connector; connections share nothing. */
  public RemoteConnector() {}

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
    Result<TransportSecurity> security = TransportSecurity.of(settings.tls());
    loading.await();
    return security.map(own -> new RemoteConnection(settings, own));
  }
}
