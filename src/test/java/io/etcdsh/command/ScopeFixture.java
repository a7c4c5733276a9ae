package io.etcdsh.command;

import io.etcdsh.config.AliasStore;
import io.etcdsh.config.ContextStore;
import io.etcdsh.config.Environment;
import io.etcdsh.config.Settings;
import io.etcdsh.config.YamlAliasStore;
import io.etcdsh.config.YamlContextStore;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.history.LineHistory;
import io.etcdsh.journal.Journal;
import io.etcdsh.live.Event;
import io.etcdsh.sandbox.Sandboxes;
import io.etcdsh.testing.Scopes;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scopes for commands that need no cluster: every call to the cluster or a sandbox fails a test.
 */
public final class ScopeFixture {
  private final ContextStore contexts;
  private final Optional<String> context;
  private final LineHistory history;
  private final AliasStore aliases;
  private final Settings settings;
  private final Optional<String> sandbox;

  private ScopeFixture(
      ContextStore contexts,
      AliasStore aliases,
      Optional<String> context,
      LineHistory history,
      Settings settings,
      Optional<String> sandbox) {
    this.contexts = contexts;
    this.aliases = aliases;
    this.context = context;
    this.history = history;
    this.settings = settings;
    this.sandbox = sandbox;
  }

  /** A session that uses no context, with contexts saved below {@code directory}. */
  public static ScopeFixture in(Path directory) {
    return new ScopeFixture(
        new YamlContextStore(directory.resolve("config.yaml"), Optional.empty()),
        new YamlAliasStore(directory.resolve("config.yaml"), Optional.empty()),
        Optional.empty(),
        Scopes.historyIn(directory.resolve("state")),
        Settings.DEFAULT,
        Optional.empty());
  }

  /** The same in a session on {@code name}. */
  public ScopeFixture onContext(String name) {
    return new ScopeFixture(contexts, aliases, Optional.of(name), history, settings, sandbox);
  }

  /** The same in a shell that stands on the sandbox {@code name}. */
  public ScopeFixture onSandbox(String name) {
    return new ScopeFixture(contexts, aliases, context, history, settings, Optional.of(name));
  }

  /** The lines that were entered. */
  public LineHistory history() {
    return history;
  }

  /** The same with other settings. */
  public ScopeFixture withSettings(Settings values) {
    return new ScopeFixture(contexts, aliases, context, history, values, sandbox);
  }

  /** Where contexts are saved. */
  public ContextStore contexts() {
    return contexts;
  }

  /** The scope, without environment variables. */
  public Scope scope() {
    return scope(Map.of());
  }

  /** The scope. */
  public Scope scope(Map<String, String> variables) {
    return new Scope(
        unused(ClusterReader.class),
        Mode.OWN,
        Presentation.OWN,
        Optional.empty(),
        new View(settings, context, sandbox, history, aliases),
        contexts,
        unused(Sandboxes.class),
        new Environment(variables),
        step -> {});
  }

  private static <T> T unused(Class<T> port) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              throw new AssertionError(method + " was called");
            });
    return port.cast(proxy);
  }

  private record View(
      Settings settings,
      Optional<String> context,
      Optional<String> sandbox,
      LineHistory history,
      AliasStore aliases)
      implements SessionView {
    @Override
    public boolean isCommandWord(String word) {
      return word.equals("member");
    }

    @Override
    public boolean holdsSecret(String line) {
      return line.contains("--password");
    }

    @Override
    public Journal journal() {
      return Scopes.emptyJournal();
    }

    @Override
    public boolean interactive() {
      return true;
    }

    @Override
    public List<CommandSpec> commands() {
      return List.of();
    }

    @Override
    public List<Event> events(Optional<Duration> since) {
      return List.of();
    }

    @Override
    public Optional<CommandKind> kindOf(CommandSpec spec) {
      return Optional.empty();
    }
  }
}
