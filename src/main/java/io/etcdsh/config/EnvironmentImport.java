package io.etcdsh.config;

import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a context of the {@code ETCDCTL_} variables; a password in them is left out. */
public final class EnvironmentImport {
  private EnvironmentImport() {}

  /** The context, with absolute paths; fails with {@code E-BAD-OPTION} for a bad endpoint. */
  public static Result<ImportedContext> read(String name, Environment environment) {
    EtcdctlEnvironment variables = EtcdctlEnvironment.of(environment);
    return endpoints(variables.access())
        .map(
            endpoints ->
                new ImportedContext(
                    context(name, endpoints, variables, environment.home()),
                    notes(variables.access())));
  }

  private static Result<List<Endpoint>> endpoints(AccessWishes access) {
    return access.endpoints().isEmpty()
        ? Result.ok(List.of(ConnectionSettings.DEFAULT_ENDPOINT))
        : EndpointSyntax.readAll(access.endpoints());
  }

  private static Context context(
      String name, List<Endpoint> endpoints, EtcdctlEnvironment variables, Optional<Path> home) {
    AccessWishes access = variables.access();
    TlsFiles tls =
        new TlsFiles(
            access.caCert().map(path -> absolute(path, home)),
            access.cert().map(path -> absolute(path, home)),
            access.key().map(path -> absolute(path, home)),
            access.insecureSkipTlsVerify().orElse(false));
    return new Context(
        name,
        endpoints,
        tls,
        access.userName().filter(user -> !user.isEmpty()),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        variables.commandTimeout().filter(Duration::isPositive),
        variables.dialTimeout().filter(Duration::isPositive),
        Optional.empty());
  }

  private static Path absolute(Path path, Optional<Path> home) {
    return UserPath.expand(path, home).toAbsolutePath().normalize();
  }

  private static List<String> notes(AccessWishes access) {
    List<String> notes = new ArrayList<>();
    if (access.endpoints().isEmpty()) {
      notes.add("ETCDCTL_ENDPOINTS is not set, so the endpoint is etcdctl's default.");
    }
    if (access.givenPassword().isPresent()) {
      notes.add("The password was not saved; it will be asked for, or name a password-file.");
    }
    return notes;
  }
}
