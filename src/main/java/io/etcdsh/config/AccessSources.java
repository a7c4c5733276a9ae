package io.etcdsh.config;

import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What options, environment and context say, strongest first. */
record AccessSources(
    AccessWishes options, AccessWishes around, Optional<Context> context, Optional<Path> home) {

  List<AccessWishes> strongestFirst() {
    return List.of(options, around, context.map(AccessSources::wishes).orElse(AccessWishes.NONE));
  }

  private static AccessWishes wishes(Context context) {
    return new AccessWishes(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        context.user(),
        Optional.empty(),
        context.passwordFile());
  }

  Result<List<Endpoint>> endpoints() {
    List<String> given = options.endpoints().isEmpty() ? around.endpoints() : options.endpoints();
    if (given.isEmpty()) {
      return Result.ok(
          context
              .map(Context::endpoints)
              .orElse(List.of(ConnectionSettings.DEFAULT_ENDPOINT))
              .stream()
              .map(this::secured)
              .toList());
    }
    return EndpointSyntax.readAll(given)
        .map(endpoints -> endpoints.stream().map(this::secured).toList())
        .mapProblem(
            problem ->
                options.endpoints().isEmpty()
                    ? problem.about(problem.what() + " ETCDCTL_ENDPOINTS names it.")
                    : problem);
  }

  /**
   * {@code --insecure-transport=false} asks for TLS with the authorities of this machine where
   * nothing else does (etcdctl, {@code clientv3/config.go}: an empty TLS configuration).
   */
  private Endpoint secured(Endpoint endpoint) {
    boolean wanted = !first(AccessWishes::insecureTransport).orElse(true);
    return wanted && endpoint.scheme().isEmpty() && !tls().asksForTls()
        ? new Endpoint("https://" + endpoint.text())
        : endpoint;
  }

  TlsFiles tls() {
    TlsFiles saved = context.map(Context::tls).orElse(TlsFiles.NONE);
    Optional<Path> cert = path(AccessWishes::cert);
    Optional<Path> key = path(AccessWishes::key);
    boolean own = cert.isPresent() || key.isPresent();
    return new TlsFiles(
        path(AccessWishes::caCert).or(saved::caCert),
        own ? cert : saved.cert(),
        own ? key : saved.key(),
        first(AccessWishes::insecureSkipTlsVerify).orElse(saved.skipVerify()));
  }

  private Optional<Path> path(Function<AccessWishes, Optional<Path>> part) {
    return first(part).map(path -> UserPath.expand(path, home));
  }

  private <T> Optional<T> first(Function<AccessWishes, Optional<T>> part) {
    return part.apply(options).or(() -> part.apply(around));
  }
}
