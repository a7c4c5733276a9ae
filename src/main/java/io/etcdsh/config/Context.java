package io.etcdsh.config;

import io.etcdsh.etcd.TlsFiles;
import io.etcdsh.model.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A saved way to reach a cluster.
 *
 * @param name unique in the file
 * @param endpoints where to begin
 * @param tls certificate files
 * @param user who to log in as, if the cluster wants a login
 * @param passwordFile a file whose first line is the password; asked for if absent
 * @param readOnly whether changes are refused here
 * @param guarded whether every change wants the name typed ({@code protected} in the file)
 * @param colour colour of the name in the prompt
 * @param commandTimeout default for {@code --command-timeout}
 * @param dialTimeout default for {@code --dial-timeout}
 * @param sandbox the sandbox that made this context, if one did
 */
public record Context(
    String name,
    List<Endpoint> endpoints,
    TlsFiles tls,
    Optional<String> user,
    Optional<Path> passwordFile,
    boolean readOnly,
    boolean guarded,
    Optional<String> colour,
    Optional<Duration> commandTimeout,
    Optional<Duration> dialTimeout,
    Optional<String> sandbox) {
  /** The colours that {@code colour} may be: what every terminal has. */
  public static final List<String> COLOURS =
      List.of("red", "green", "yellow", "blue", "magenta", "cyan", "white");

  /** Copies the list. */
  public Context {
    endpoints = List.copyOf(endpoints);
  }

  /** A context with endpoints and nothing else. */
  public static Context of(String name, List<Endpoint> endpoints) {
    return new Context(
        name,
        endpoints,
        TlsFiles.NONE,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same that begins elsewhere. */
  public Context withEndpoints(List<Endpoint> others) {
    return new Context(
        name,
        others,
        tls,
        user,
        passwordFile,
        readOnly,
        guarded,
        colour,
        commandTimeout,
        dialTimeout,
        sandbox);
  }

  /** The same with other certificate files. */
  public Context withTls(TlsFiles files) {
    return new Context(
        name,
        endpoints,
        files,
        user,
        passwordFile,
        readOnly,
        guarded,
        colour,
        commandTimeout,
        dialTimeout,
        sandbox);
  }

  /** The same with another password file. */
  public Context withPasswordFile(Optional<Path> file) {
    return new Context(
        name,
        endpoints,
        tls,
        user,
        file,
        readOnly,
        guarded,
        colour,
        commandTimeout,
        dialTimeout,
        sandbox);
  }
}
