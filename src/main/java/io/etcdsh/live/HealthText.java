package io.etcdsh.live;

import io.etcdsh.plan.QuorumCount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a cluster is, in the few words that fit into a prompt. */
public final class HealthText {
  private HealthText() {}

  /**
   * For example {@code ok 3/3}, {@code degraded 2/3 tol 0}, {@code NO QUORUM 1/3} or {@code
   * unreachable 4s}; empty as long as nothing is known.
   */
  public static String of(Pulse pulse, Instant now) {
    Health health = Health.of(pulse);
    String word = health.word();
    return switch (health) {
      case OK, PARTLY_SEEN, NO_LEADER, NO_QUORUM -> word + " " + count(pulse);
      case DEGRADED -> "%s %s tol %d".formatted(word, count(pulse), pulse.votes().tolerance());
      case UNREACHABLE -> word + silence(pulse, now).map(it -> " " + age(it)).orElse("");
      case UNKNOWN, NOT_PERMITTED, OTHER_CLUSTER, TROUBLE -> word;
    };
  }

  private static String count(Pulse pulse) {
    QuorumCount votes = pulse.votes();
    return "%d/%d".formatted(votes.answering(), votes.voters());
  }

  private static Optional<Duration> silence(Pulse pulse, Instant now) {
    return pulse.heard().map(heard -> Duration.between(heard, now)).filter(it -> !it.isNegative());
  }

  /** Seconds, then minutes, then hours: {@code 4s}, {@code 12m}, {@code 3h}. */
  static String age(Duration age) {
    if (age.toHours() > 0) {
      return age.toHours() + "h";
    }
    return age.toMinutes() > 0 ? age.toMinutes() + "m" : age.toSeconds() + "s";
  }
}
