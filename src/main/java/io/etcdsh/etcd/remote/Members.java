package io.etcdsh.etcd.remote;

import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections to the members, each made at its first use and kept. Endpoints that are spelled
 * differently but mean the same share one. Thread-safe.
 */
final class Members implements AutoCloseable {
  private final Dialer dialer;
  private final TlsFiles files;
  private final Duration patience;
  private final Map<String, MemberChannel> channels = new ConcurrentHashMap<>();

  Members(Dialer dialer, TlsFiles files, Duration patience) {
    this.dialer = dialer;
    this.files = files;
    this.patience = patience;
  }

  /** The connection to {@code endpoint}; fails if that is no endpoint. */
  Result<MemberChannel> at(Endpoint endpoint) {
    return Target.of(endpoint, files)
        .map(
            target ->
                channels.computeIfAbsent(
                    target.key(),
                    key ->
                        new MemberChannel(
                            endpoint, target, () -> dialer.channel(target), patience)));
  }

  /** The connections to those that can be dialled, without repetition. */
  List<MemberChannel> at(List<Endpoint> endpoints) {
    return endpoints.stream()
        .flatMap(endpoint -> at(endpoint).toOptional().stream())
        .distinct()
        .toList();
  }

  /** All that were ever used. */
  List<MemberChannel> all() {
    return List.copyOf(channels.values());
  }

  @Override
  public void close() {
    channels.values().forEach(MemberChannel::close);
    dialer.close();
  }
}
