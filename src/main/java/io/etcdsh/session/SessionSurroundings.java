package io.etcdsh.session;

import io.etcdsh.catalog.ParsedLine;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.complete.Surroundings;
import io.etcdsh.config.Alias;
import io.etcdsh.config.Context;
import io.etcdsh.config.ContextStore;
import io.etcdsh.config.Settings;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ConnectionState;
import io.etcdsh.journal.Journal;
import io.etcdsh.line.Words;
import io.etcdsh.sandbox.Sandboxes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a session tells completion of itself.
 *
 * @param parts what it is made of
 * @param ground what lies under its lines
 * @param stance where it stands at the moment
 */
record SessionSurroundings(SessionParts parts, Ground ground, Supplier<Stance> stance)
    implements Surroundings {

  private SessionFacts facts() {
    return ground.facts(stance.get());
  }

  @Override
  public String place() {
    return facts().place();
  }

  @Override
  public Optional<String> context() {
    return facts().context().map(Context::name);
  }

  @Override
  public List<String> contextNames() {
    return facts().contextNames();
  }

  @Override
  public List<Alias> aliases() {
    return ground.aliases();
  }

  @Override
  public ConnectionState connection() {
    return facts().connection();
  }

  @Override
  public Settings settings() {
    return stance.get().settings();
  }

  @Override
  public Optional<String> sandbox() {
    return facts().sandbox();
  }

  @Override
  public Optional<ClusterReader> cluster() {
    return ground.watched();
  }

  @Override
  public ContextStore contexts() {
    return parts.contexts();
  }

  @Override
  public Sandboxes sandboxes() {
    return parts.sandboxes();
  }

  @Override
  public Journal journal() {
    return parts.journal();
  }

  @Override
  public Optional<Path> home() {
    return parts.variables().home();
  }

  @Override
  public boolean onlyReads(String line) {
    return Words.values(line)
        .map(parts.parser()::parse)
        .toOptional()
        .filter(
            parsed ->
                parsed instanceof ParsedLine.Ready ready && ready.command() instanceof QueryCommand)
        .isPresent();
  }
}
