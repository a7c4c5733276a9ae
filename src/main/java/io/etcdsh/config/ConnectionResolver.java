package io.etcdsh.config;

import io.etcdsh.etcd.ConnectionSettings;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts options, environment and contexts together: an option beats the environment, and that beats
 * the current context. What belongs to one cluster is never mixed with another one's:
 *
 * <ul>
 *   <li>{@code --context}, or {@code ETCDSH_CONTEXT}, names a cluster for this run. The {@code
 *       ETCDCTL_} variables that say which cluster and who we are do not count then; other options
 *       still do.
 *   <li>{@code --endpoints} without {@code --context} names one too, and so does {@code
 *       ETCDCTL_ENDPOINTS}: the current context, with its certificates and its user, stays out.
 *   <li>A certificate and its key come from the same side: options and environment, or context.
 *   <li>A password given for one user is not tried for another.
 * </ul>
 *
 * <p>Time-outs are no property of a cluster and are taken from wherever they stand.
 */
public final class ConnectionResolver {
  private final ContextStore store;
  private final Environment environment;
  private final EtcdctlEnvironment variables;
  private final PasswordPrompt prompt;

  /** A resolver; {@code prompt} is asked only when no source has the password. */
  public ConnectionResolver(ContextStore store, Environment environment, PasswordPrompt prompt) {
    this.store = store;
    this.environment = environment;
    this.variables = EtcdctlEnvironment.of(environment);
    this.prompt = prompt;
  }

  /**
   * How to connect. Fails with {@code E-NOT-FOUND} or {@code E-BAD-CONFIG} for the context, {@code
   * E-BAD-OPTION} for what an option or a variable says, {@code E-FILE} for a password file, and
   * with the prompt's problem.
   */
  public Result<ResolvedConnection> resolve(ConnectionOptions options) {
    return lookup(options).resolve();
  }

  /** Looks the saved contexts up, once for all that a line wants to know of them. */
  public Lookup lookup(ConnectionOptions options) {
    return new Lookup(options, ContextChoice.of(options, environment, store));
  }

  /** What the saved contexts said when a line began. */
  public final class Lookup {
    private final ConnectionOptions options;
    private final Result<ContextChoice> choice;

    private Lookup(ConnectionOptions options, Result<ContextChoice> choice) {
      this.options = options;
      this.choice = choice;
    }

    /** How to connect; fails as {@link ConnectionResolver#resolve(ConnectionOptions)} does. */
    public Result<ResolvedConnection> resolve() {
      return timeouts(options)
          .then(checked -> choice)
          .then(chosen -> ConnectionResolver.this.resolve(options, chosen));
    }

    /** The limit for a call that options, environment or context give; asks nobody. */
    public Optional<Duration> commandTimeout() {
      return choice
          .toOptional()
          .flatMap(chosen -> ConnectionResolver.this.commandTimeout(options, chosen))
          .or(options::commandTimeout);
    }
  }

  private Result<ResolvedConnection> resolve(ConnectionOptions options, ContextChoice choice) {
    AccessWishes around = choice.named() ? AccessWishes.NONE : variables.access();
    List<String> notes = new ArrayList<>(ShadowNotes.of(options, variables, choice));
    AccessSources sources =
        new AccessSources(options.access(), around, choice.context(), environment.home());
    LoginResolver logins = new LoginResolver(prompt, environment.home(), notes::add);
    return sources
        .endpoints()
        .then(
            endpoints ->
                logins
                    .resolve(sources.strongestFirst())
                    .map(
                        login ->
                            new ConnectionSettings(
                                endpoints, sources.tls(), login, dialTimeout(options, choice))))
        .map(
            settings ->
                new ResolvedConnection(
                    settings, choice.context(), commandTimeout(options, choice), notes));
  }

  private Duration dialTimeout(ConnectionOptions options, ContextChoice choice) {
    return options
        .dialTimeout()
        .or(() -> variables.dialTimeout().filter(Duration::isPositive))
        .or(() -> choice.context().flatMap(Context::dialTimeout))
        .orElse(ConnectionSettings.DEFAULT_DIAL_TIMEOUT);
  }

  private Optional<Duration> commandTimeout(ConnectionOptions options, ContextChoice choice) {
    return options
        .commandTimeout()
        .or(() -> variables.commandTimeout().filter(Duration::isPositive))
        .or(() -> choice.context().flatMap(Context::commandTimeout));
  }

  private static Result<ConnectionOptions> timeouts(ConnectionOptions options) {
    if (options.commandTimeout().filter(limit -> !limit.isPositive()).isPresent()) {
      return Result.failed(notPositive("--command-timeout"));
    }
    return options.dialTimeout().filter(limit -> !limit.isPositive()).isPresent()
        ? Result.failed(notPositive("--dial-timeout"))
        : Result.ok(options);
  }

  private static Problem notPositive(String option) {
    return Problem.of(
        ProblemCode.BAD_OPTION,
        "%s must be longer than zero.".formatted(option),
        "No call could ever succeed in that time.");
  }
}
