package io.etcdsh.config;

import io.etcdsh.etcd.ConnectionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a line reaches its cluster, after options, environment and context were put together.
 *
 * @param settings how to connect
 * @param context the saved context that took part, if one did
 * @param commandTimeout limit for a call, if any source gives one
 * @param notes sentences that the user should see, for example about a variable that is not used
 */
public record ResolvedConnection(
    ConnectionSettings settings,
    Optional<Context> context,
    Optional<Duration> commandTimeout,
    List<String> notes) {
  /** Copies the list. */
  public ResolvedConnection {
    notes = List.copyOf(notes);
  }
}
