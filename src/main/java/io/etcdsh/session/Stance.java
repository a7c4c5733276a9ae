package io.etcdsh.session;

import io.etcdsh.command.Arguments;
import io.etcdsh.config.AccessWishes;
import io.etcdsh.config.ConnectionOptions;
import io.etcdsh.config.Context;
import io.etcdsh.config.Settings;
import io.etcdsh.config.Settings.OnError;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxStatus;
import java.util.List;
import java.util.Optional;

/**
 * Where a session stands: which cluster its lines go to, and how it is set.
 *
 * @param options how to reach the cluster, before environment and saved contexts are asked
 * @param settings of the session
 * @param sandbox the sandbox that the session is on
 */
public record Stance(ConnectionOptions options, Settings settings, Optional<String> sandbox) {

  /** A session without any options. */
  public static Stance nowhere() {
    return new Stance(ConnectionOptions.NONE, Settings.DEFAULT, Optional.empty());
  }

  /** A session as the options of the process want it; {@code E-BAD-OPTION} if they cannot be. */
  public static Result<Stance> of(Arguments globals) {
    return LineOptions.stance(globals);
  }

  /** The same with other settings. */
  public Stance with(Settings wanted) {
    return new Stance(options, wanted, sandbox);
  }

  /** The same with another answer to a line that failed. */
  public Stance with(OnError onError) {
    return with(settings.withOnError(onError));
  }

  /** The same on a saved context. */
  Stance on(Context context) {
    return new Stance(ConnectionOptions.ofContext(context.name()), settings, context.sandbox());
  }

  /** The same with another way to the cluster. */
  Stance reaching(ConnectionOptions others) {
    return new Stance(others, settings, Optional.empty());
  }

  /** A session on a sandbox. */
  static Stance on(SandboxStatus sandbox) {
    AccessWishes access =
        new AccessWishes(
            sandbox.members().stream().map(member -> member.client().text()).toList(),
            sandbox.caCert(),
            sandbox.cert(),
            sandbox.key(),
            Optional.empty(),
            Optional.empty(),
            sandbox.auth() ? Optional.of("root") : Optional.empty(),
            Optional.empty(),
            sandbox.passwordFile());
    ConnectionOptions options =
        new ConnectionOptions(Optional.empty(), access, Optional.empty(), Optional.empty());
    return new Stance(options, Settings.DEFAULT, Optional.of(sandbox.name()));
  }

  /** What to call the cluster while no context names it. */
  String target() {
    List<String> endpoints = options.access().endpoints();
    return sandbox.orElseGet(() -> endpoints.isEmpty() ? "etcdsh" : endpoints.getFirst());
  }
}
