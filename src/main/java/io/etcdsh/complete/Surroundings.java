package io.etcdsh.complete;

import io.etcdsh.config.Alias;
import io.etcdsh.config.ContextStore;
import io.etcdsh.config.Settings;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.journal.Journal;
import io.etcdsh.sandbox.Sandboxes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a session is, for completion. No method waits; what {@link #cluster}, {@link #contexts},
 * {@link #sandboxes} and {@link #journal} are asked for may, so that is done in the background.
 * Thread-safe.
 */
public interface Surroundings {

  /** What to call the place where lines run: the context, else the cluster. */
  String place();

  /** The context in use, if a saved one is. */
  Optional<String> context();

  /** The saved contexts, as last read. */
  List<String> contextNames();

  /** The saved aliases, as last read. */
  List<Alias> aliases();

  /** What is known of the connection. */
  ConnectionState connection();

  /** How the session is set. */
  Settings settings();

  /** The sandbox that the session is on. */
  Optional<String> sandbox();

  /** The cluster of the session, if one can be reached at all. */
  Optional<ClusterReader> cluster();

  /** The saved contexts. */
  ContextStore contexts();

  /** The sandboxes of this machine. */
  Sandboxes sandboxes();

  /** What was changed. */
  Journal journal();

  /** The home directory. */
  Optional<Path> home();

  /** Whether {@code line} is a command that only reads. */
  boolean onlyReads(String line);
}
