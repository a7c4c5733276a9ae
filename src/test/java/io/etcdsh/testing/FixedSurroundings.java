package io.etcdsh.testing;

import io.etcdsh.complete.Surroundings;
import io.etcdsh.config.Alias;
import io.etcdsh.config.Context;
import io.etcdsh.config.ContextStore;
import io.etcdsh.config.Settings;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.journal.Journal;
import io.etcdsh.sandbox.Sandboxes;
import io.etcdsh.session.SessionFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Surroundings with an alias, nothing else saved and no sandbox.
 *
 * @param facts at the moment
 * @param cluster that there is
 */
public record FixedSurroundings(Supplier<SessionFacts> facts, Optional<ClusterReader> cluster)
    implements Surroundings {

  @Override
  public String place() {
    return facts.get().place();
  }

  @Override
  public Optional<String> context() {
    return facts.get().context().map(Context::name);
  }

  @Override
  public List<String> contextNames() {
    return facts.get().contextNames();
  }

  @Override
  public List<Alias> aliases() {
    return List.of(new Alias("st", List.of("endpoint status")));
  }

  @Override
  public ConnectionState connection() {
    return facts.get().connection();
  }

  @Override
  public Settings settings() {
    return facts.get().settings();
  }

  @Override
  public Optional<String> sandbox() {
    return facts.get().sandbox();
  }

  @Override
  public ContextStore contexts() {
    return Scopes.noContexts();
  }

  @Override
  public Sandboxes sandboxes() {
    return Scopes.noSandboxes();
  }

  @Override
  public Journal journal() {
    return Scopes.emptyJournal();
  }

  @Override
  public Optional<Path> home() {
    return Optional.empty();
  }

  @Override
  public boolean onlyReads(String line) {
    return line.startsWith("get");
  }
}
