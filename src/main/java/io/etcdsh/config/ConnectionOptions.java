package io.etcdsh.config;

import java.time.Duration;
import java.util.Optional;

/**
 * What the global options of a line, or of the process, say about the connection.
 *
 * @param context {@code --context}
 * @param access the options that etcdctl has too, and {@code --password-file}
 * @param commandTimeout {@code --command-timeout}
 * @param dialTimeout {@code --dial-timeout}
 */
public record ConnectionOptions(
    Optional<String> context,
    AccessWishes access,
    Optional<Duration> commandTimeout,
    Optional<Duration> dialTimeout) {
  /** No option was given. */
  public static final ConnectionOptions NONE =
      new ConnectionOptions(
          Optional.empty(), AccessWishes.NONE, Optional.empty(), Optional.empty());

  /** Only {@code --context}. */
  public static ConnectionOptions ofContext(String name) {
    return new ConnectionOptions(
        Optional.of(name), AccessWishes.NONE, Optional.empty(), Optional.empty());
  }
}
