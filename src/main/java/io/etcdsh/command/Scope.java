package io.etcdsh.command;

import io.etcdsh.config.ContextStore;
import io.etcdsh.config.Environment;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.sandbox.Sandboxes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a command gets to work with.
 *
 * @param cluster the cluster of this line, to be read only; dials at the first call
 * @param mode how the line was written
 * @param presentation for whom the answer is made
 * @param commandTimeout {@code --command-timeout}, if given by option, environment or context
 * @param session what is known of the session
 * @param contexts the saved contexts
 * @param sandboxes the throw-away clusters of this machine
 * @param environment the environment variables
 * @param progress takes a sentence about what is going on, for commands that take long
 */
public record Scope(
    ClusterReader cluster,
    Mode mode,
    Presentation presentation,
    Optional<Duration> commandTimeout,
    SessionView session,
    ContextStore contexts,
    Sandboxes sandboxes,
    Environment environment,
    Consumer<String> progress) {
  /** etcdctl's default for {@code --command-timeout} ({@code etcdctl/ctlv3/ctl.go}). */
  public static final Duration ETCDCTL_TIMEOUT = Duration.ofSeconds(5);

  /** Limit for one member in commands that ask each of them; a dead one must not cost more. */
  public static final Duration MEMBER_TIMEOUT = Duration.ofSeconds(1);

  /**
   * The same where nobody waits at a prompt: a process that just began has yet to load its
   * transport and to dial, and a busy machine must not make a live member look dead.
   */
  public static final Duration COLD_MEMBER_TIMEOUT = Duration.ofSeconds(2);

  /** The limit for a call to the cluster. */
  public Duration timeout() {
    return commandTimeout.orElse(ETCDCTL_TIMEOUT);
  }

  /** The limit for a call to each of several members, all asked at once. */
  public Duration memberTimeout() {
    return commandTimeout.orElseGet(
        () ->
            switch (mode) {
              case ETCDCTL -> ETCDCTL_TIMEOUT;
              case OWN -> session.interactive() ? MEMBER_TIMEOUT : COLD_MEMBER_TIMEOUT;
            });
  }
}
