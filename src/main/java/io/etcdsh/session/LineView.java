package io.etcdsh.session;

import io.etcdsh.command.CommandKind;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.SessionView;
import io.etcdsh.config.AliasStore;
import io.etcdsh.config.Context;
import io.etcdsh.config.Settings;
import io.etcdsh.history.LineHistory;
import io.etcdsh.journal.Journal;
import io.etcdsh.live.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the command of one line may see of its session.
 *
 * @param parts what the session is made of
 * @param ground what lies under its lines
 * @param stance where the line stands
 */
record LineView(SessionParts parts, Ground ground, Stance stance) implements SessionView {
  @Override
  public Settings settings() {
    return stance.settings();
  }

  @Override
  public Optional<String> context() {
    return stance.options().context().or(() -> ground.context().map(Context::name));
  }

  @Override
  public Optional<String> sandbox() {
    return stance.sandbox().or(() -> ground.context().flatMap(Context::sandbox));
  }

  @Override
  public boolean interactive() {
    return ground.staying();
  }

  @Override
  public LineHistory history() {
    return parts.history();
  }

  @Override
  public AliasStore aliases() {
    return parts.aliases();
  }

  @Override
  public boolean isCommandWord(String word) {
    return parts.catalog().isCommandWord(word);
  }

  @Override
  public boolean holdsSecret(String line) {
    return Redaction.holdsSecret(line);
  }

  @Override
  public Journal journal() {
    return parts.journal();
  }

  @Override
  public List<Event> events(Optional<Duration> since) {
    return ground.events(since);
  }

  @Override
  public List<CommandSpec> commands() {
    return parts.catalog().specs();
  }

  @Override
  public Optional<CommandKind> kindOf(CommandSpec spec) {
    return parts.catalog().kindOf(spec);
  }
}
