package io.etcdsh.config;

import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the flags of an etcd server tell a client. Certificates follow kubeadm's layout: below
 * {@code /etc/kubernetes/pki}, {@code etcd/healthcheck-client} and {@code apiserver-etcd-client}
 * are for clients; the server's own certificate serves as well, since kubeadm issues it for both
 * uses.
 */
final class EtcdFlags {
  private EtcdFlags() {}

  static Result<ImportedContext> context(String name, Path file, Map<String, String> flags) {
    Optional<String> urls =
        flag(flags, "advertise-client-urls").or(() -> flag(flags, "listen-client-urls"));
    if (urls.isEmpty()) {
      return Result.failed(
          KubeadmManifest.bad(
              file, "Neither --advertise-client-urls nor --listen-client-urls is in it."));
    }
    return EndpointSyntax.readAll(List.of(reachable(urls.get())))
        .mapProblem(problem -> KubeadmManifest.bad(file, problem.what() + " " + problem.why()))
        .map(endpoints -> imported(name, endpoints, flags));
  }

  /** An address that means "all of this machine" is none to dial. */
  private static String reachable(String urls) {
    return urls.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
  }

  private static ImportedContext imported(
      String name, List<Endpoint> endpoints, Map<String, String> flags) {
    Context plain = Context.of(name, endpoints);
    if (endpoints.stream().noneMatch(endpoint -> endpoint.scheme().endsWith("s"))) {
      return new ImportedContext(plain, List.of());
    }
    Optional<Path> authority = path(flags, "trusted-ca-file");
    Optional<Pair> pair = pairs(flags, authority).filter(Pair::there).findFirst();
    Optional<Pair> chosen = pair.or(() -> pairs(flags, authority).findFirst());
    Context context =
        plain.withTls(
            new TlsFiles(authority, chosen.map(Pair::cert), chosen.map(Pair::key), false));
    return new ImportedContext(
        context,
        pair.isPresent() || chosen.isEmpty()
            ? List.of()
            : List.of(
                "%s is not on this machine, or not readable.".formatted(chosen.get().cert())));
  }

  /** A certificate and its key. */
  private record Pair(Path cert, Path key) {
    boolean there() {
      return Files.isReadable(cert) && Files.isReadable(key);
    }
  }

  private static Stream<Pair> pairs(Map<String, String> flags, Optional<Path> authority) {
    Stream<Pair> clients =
        authority.stream()
            .flatMap(
                path ->
                    Stream.of(
                        pair(path.resolveSibling("healthcheck-client")),
                        pair(path.resolveSibling("../apiserver-etcd-client").normalize())));
    Optional<Pair> server =
        path(flags, "cert-file")
            .flatMap(cert -> path(flags, "key-file").map(key -> new Pair(cert, key)));
    return Stream.concat(clients, server.stream());
  }

  private static Pair pair(Path stem) {
    return new Pair(
        stem.resolveSibling(stem.getFileName() + ".crt"),
        stem.resolveSibling(stem.getFileName() + ".key"));
  }

  private static Optional<Path> path(Map<String, String> flags, String name) {
    return flag(flags, name).flatMap(UserPath::read).map(path -> path.toAbsolutePath().normalize());
  }

  private static Optional<String> flag(Map<String, String> flags, String name) {
    return Optional.ofNullable(flags.get(name)).filter(value -> !value.isEmpty());
  }
}
