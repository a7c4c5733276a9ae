package io.etcdsh.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where etcdsh keeps its files, by the XDG Base Directory Specification 0.8; {@code etcdsh} is the
 * last part of each already. Nothing is created here.
 *
 * @param config contexts
 * @param state history of lines; mode 0700
 * @param cache what can be made again
 * @param runtime sockets; mode 0700
 */
public record Directories(Path config, Path state, Path cache, Path runtime) {
  private static final String OWN = "etcdsh";

  /**
   * The directories for {@code environment}. A relative value of an {@code XDG_} variable is
   * ignored, as the specification wants it. Without {@code XDG_RUNTIME_DIR} sockets go below the
   * state directory.
   *
   * @param accountHome the home directory of the account, for when {@code HOME} is not set; if
   *     there is none either, everything goes to {@code temporary}
   * @param temporary a directory of this user alone below the system's directory for such files
   */
  public static Directories of(
      Environment environment, Optional<Path> accountHome, Path temporary) {
    Path home = environment.home().or(() -> accountHome.filter(Path::isAbsolute)).orElse(temporary);
    Path state =
        environment
            .absolutePath("XDG_STATE_HOME")
            .orElse(home.resolve(".local/state"))
            .resolve(OWN);
    return new Directories(
        environment.absolutePath("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(OWN),
        state,
        environment.absolutePath("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve(OWN),
        environment
            .absolutePath("XDG_RUNTIME_DIR")
            .map(directory -> directory.resolve(OWN))
            .orElse(state.resolve("run")));
  }

  /** The configuration file: what {@code ETCDSH_CONFIG} names, else {@code config.yaml}. */
  public Path configFile(Environment environment) {
    return environment
        .value("ETCDSH_CONFIG")
        .flatMap(UserPath::read)
        .map(path -> UserPath.expand(path, environment.home()).toAbsolutePath())
        .orElse(config.resolve("config.yaml"));
  }
}
