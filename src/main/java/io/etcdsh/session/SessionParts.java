package io.etcdsh.session;

import io.etcdsh.catalog.Catalog;
import io.etcdsh.catalog.CommandParser;
import io.etcdsh.config.AliasStore;
import io.etcdsh.config.ContextStore;
import io.etcdsh.config.Environment;
import io.etcdsh.config.EtcdctlEnvironment;
import io.etcdsh.etcd.Connector;
import io.etcdsh.history.LineHistory;
import io.etcdsh.hostshell.NameFile;
import io.etcdsh.journal.Journal;
import io.etcdsh.sandbox.Sandboxes;

/**
 * What a session is made of; wired by {@code app}.
 *
 * @param catalog all commands
 * @param parser words to commands
 * @param connector makes connections
 * @param contexts the saved contexts
 * @param sandboxes the throw-away clusters of this machine
 * @param aliases the saved aliases
 * @param variables the environment of the process
 * @param history the lines that were entered
 * @param journal what was changed
 * @param names what completion in other shells offers
 * @param look colours and characters that the terminal can show
 */
public record SessionParts(
    Catalog catalog,
    CommandParser parser,
    Connector connector,
    ContextStore contexts,
    Sandboxes sandboxes,
    AliasStore aliases,
    Environment variables,
    LineHistory history,
    Journal journal,
    NameFile names,
    Look look) {

  /** What the environment says about etcdctl's options. */
  EtcdctlEnvironment environment() {
    return EtcdctlEnvironment.of(variables);
  }
}
