package io.etcdsh.command;

import io.etcdsh.config.ContextStore;
import io.etcdsh.config.Environment;
import io.etcdsh.config.Settings;
import io.etcdsh.config.YamlContextStore;
import io.etcdsh.etcd.ClusterReader;
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
  private final List<String> history;
  private final Settings settings;

  private ScopeFixture(
      ContextStore contexts, Optional<String> context, List<String> history, Settings settings) {
    this.contexts = contexts;
    this.context = context;
    this.history = history;
    this.settings = settings;
  }

  /** A session that uses no context, with contexts saved below {@code directory}. */
  public static ScopeFixture in(Path directory) {
    return new ScopeFixture(
        new YamlContextStore(directory.resolve("config.yaml"), Optional.empty()),
        Optional.empty(),
        List.of(),
        Settings.DEFAULT);
  }

  /** The same in a session on {@code name}. */
  public ScopeFixture onContext(String name) {
    return new ScopeFixture(contexts, Optional.of(name), history, settings);
  }

  /** The same after {@code lines}. */
  public ScopeFixture withHistory(String... lines) {
    return new ScopeFixture(contexts, context, List.of(lines), settings);
  }

  /** The same with other settings. */
  public ScopeFixture withSettings(Settings values) {
    return new ScopeFixture(contexts, context, history, values);
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
        new View(settings, context, history),
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

  private record View(Settings settings, Optional<String> context, List<String> history)
      implements SessionView {
    @Override
    public Journal journal() {
      return Scopes.emptyJournal();
    }

    @Override
    public Optional<String> sandbox() {
      return Optional.empty();
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
