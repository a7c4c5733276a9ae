package io.etcdsh.session;

import io.etcdsh.config.Context;
import io.etcdsh.config.Settings;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.live.Pulse;
import java.util.List;
import java.util.Optional;

/**
 * What the prompt and completion may know of a session at one moment; never waits for anything.
 *
 * @param context the context in use, if a saved one is
 * @param target what to call the cluster if there is no context: its first endpoint
 * @param connection what is known of the connection
 * @param sandbox the sandbox that the session is on
 * @param contextNames the saved contexts, as last read
 * @param settings of the session
 */
public record SessionFacts(
    Optional<Context> context,
    String target,
    ConnectionState connection,
    Optional<String> sandbox,
    List<String> contextNames,
    Settings settings) {
  /** Copies the list. */
  public SessionFacts {
    contextNames = List.copyOf(contextNames);
  }

  /** How the cluster is. */
  public Pulse pulse() {
    return Pulse.of(connection);
  }

  /** What to call the place where lines run. */
  public String place() {
    return context.map(Context::name).orElse(target);
  }
}
