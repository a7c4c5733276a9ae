package io.etcdsh.session;

import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.Presentation;
import io.etcdsh.command.Scope;
import io.etcdsh.command.SessionView;
import io.etcdsh.config.Alias;
import io.etcdsh.config.ConnectionResolver;
import io.etcdsh.config.Context;
import io.etcdsh.config.ResolvedConnection;
import io.etcdsh.document.Cell;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Connection;
import io.etcdsh.live.Event;
import io.etcdsh.live.Feed;
import io.etcdsh.live.Pulse;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxSpec;
import io.etcdsh.sandbox.Sandboxes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lies under the lines of a session: connections, contexts, sandboxes and passwords. */
final class Ground implements AutoCloseable {
  private final SessionParts parts;
  private final Console console;
  private final Connections connections;
  private final ConnectionResolver resolver;
  private final RememberedPasswords passwords;
  private final KeptNames names;
  private final Set<String> notesShown = new LinkedHashSet<>();
  private volatile Watched watched = Watched.of(Optional.empty());
  private final InstantSource clock = InstantSource.system();
  private final Feed feed = new Feed(ZoneId.systemDefault());
  private volatile List<String> contextNames = List.of();
  private volatile List<Alias> aliases = List.of();
  private volatile Optional<Context> context = Optional.empty();
  private volatile boolean staying;

  Ground(SessionParts parts, Console console) {
    this.parts = parts;
    this.console = console;
    this.connections = new Connections(parts.connector());
    this.passwords = new RememberedPasswords(console);
    this.names = new KeptNames(parts.names(), parts.contexts());
    this.resolver = new ConnectionResolver(parts.contexts(), parts.variables(), passwords);
  }

  /** The cluster of a line; looked for at its first call. */
  LineCluster cluster(LineOptions options) {
    ConnectionResolver.Lookup lookup = resolver.lookup(options.connection());
    return new LineCluster(lookup.commandTimeout(), () -> connect(lookup));
  }

  private Result<Connection> connect(ConnectionResolver.Lookup lookup) {
    return lookup
        .resolve()
        .then(
            resolved -> {
              tellNotes(resolved);
              return connections.open(resolved.settings());
            });
  }

  /** The saved context that a line stands in, if it does. */
  Optional<Context> contextOf(LineOptions options) {
    return resolver
        .lookup(options.connection())
        .resolve()
        .toOptional()
        .flatMap(ResolvedConnection::context);
  }

  private synchronized void tellNotes(ResolvedConnection resolved) {
    resolved.notes().stream().filter(notesShown::add).forEach(n -> console.message("Note: " + n));
  }

  Scope scope(LineCluster cluster, LineOptions options, OutputFormat format, Stance stance) {
    boolean own = format == OutputFormat.OWN || format == OutputFormat.YAML;
    return new Scope(
        cluster,
        options.mode(),
        own ? Presentation.OWN : Presentation.ETCDCTL,
        cluster.commandTimeout(),
        view(stance),
        parts.contexts(),
        parts.sandboxes(),
        parts.variables(),
        console::message);
  }

  private SessionView view(Stance stance) {
    return new LineView(parts, this, stance);
  }

  /** Whether people stay at this session. */
  boolean staying() {
    return staying;
  }

  /** The saved context where the session stands. */
  Optional<Context> context() {
    return context;
  }

  /**
   * From now on connections are kept fresh, and the one that lines go to is watched. Tells why
   * there is none.
   */
  Optional<Problem> stayConnected(Stance stance) {
    staying = true;
    connections.keepFresh();
    return moved(stance);
  }

  /** The session stands elsewhere now; tells why that place cannot be reached at all. */
  Optional<Problem> moved(Stance stance) {
    readConfiguration();
    Result<ResolvedConnection> resolved = resolver.resolve(stance.options());
    context = resolved.toOptional().flatMap(ResolvedConnection::context);
    watch(
        staying
            ? resolved.then(r -> connections.open(r.settings())).toOptional()
            : Optional.empty());
    return resolved.failure();
  }

  /** Only the cluster that the prompt shows is looked at closely. */
  private void watch(Optional<Connection> next) {
    if (!next.equals(watched.connection())) {
      watched.connection().ifPresent(it -> it.attend(false));
      next.ifPresent(it -> it.attend(true));
      watched = Watched.of(next);
    }
  }

  /** The session changes the cluster, or has just done so: what comes of that is no news. */
  void changing() {
    watched.vigil().changing(clock.instant());
  }

  /** What came about lately in the cluster that is watched, oldest first. */
  List<Event> events(Optional<Duration> since) {
    Instant from = since.map(it -> clock.instant().minus(it)).orElse(Instant.MIN);
    return watched.vigil().events().stream().filter(event -> !event.at().isBefore(from)).toList();
  }

  /** The lines about what came about that are to be shown now. */
  List<Cell> news(Stance stance) {
    Instant now = clock.instant();
    Watched seen = watched;
    List<Event> events = seen.vigil().show(Pulse.of(seen.state()), now);
    return feed.lines(stance.settings().screen().feed() ? events : List.of(), now);
  }

  /** For completion, in a session that people watch; the file may have changed. */
  void readConfiguration() {
    if (staying) {
      contextNames =
          parts
              .contexts()
              .all()
              .map(all -> all.stream().map(Context::name).toList())
              .toOptional()
              .orElse(List.of());
      aliases = parts.aliases().all().toOptional().orElse(List.of());
    }
  }

  /**
   * For completion in other shells, after a line. A run of one line that only reads leaves it.
   *
   * @param changedHere whether it may have changed contexts or sandboxes
   */
  void keepNames(boolean changedHere) {
    if (staying || changedHere) {
      names.keep(context, watched.state(), changedHere);
    }
  }

  /** The saved aliases, as last read. */
  List<Alias> aliases() {
    return aliases;
  }

  /** A password that was refused must be asked for again. */
  void loginFailed() {
    passwords.forget();
  }

  Result<Stance> startSandbox(SandboxSpec spec) {
    return parts
        .sandboxes()
        .start(spec, Sandboxes.Lifetime.SESSION, console::message)
        .map(Stance::on);
  }

  SessionFacts facts(Stance stance) {
    return new SessionFacts(
        context,
        stance.target(),
        watched.state(),
        stance.sandbox().or(() -> context.flatMap(Context::sandbox)),
        contextNames,
        stance.settings());
  }

  /** The cluster that lines go to, if one can be reached at all. */
  Optional<ClusterReader> watched() {
    return watched.connection().map(ClusterReader.class::cast);
  }

  @Override
  public void close() {
    connections.close();
  }
}
