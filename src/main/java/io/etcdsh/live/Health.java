package io.etcdsh.live;

import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.ProblemCode;

/** How a cluster is, in one word. */
public enum Health {
  /** Nobody was asked yet. */
  UNKNOWN("", "?"),
  /** Every voter answers, one leads, and no alarm is raised. */
  OK("ok", "+"),
  /** It works, but something is amiss: a voter is away, or an alarm is raised. */
  DEGRADED("degraded", "!"),
  /**
   * Somebody leads, but we reach fewer voters than that takes: what we see of the cluster is not
   * all of it.
   */
  PARTLY_SEEN("partly seen", "?"),
  /** A majority answers, and nobody leads it: an election, or members that are cut off. */
  NO_LEADER("NO LEADER", "x"),
  /** Fewer voters answer than are needed, and nobody leads. */
  NO_QUORUM("NO QUORUM", "x"),
  /** Nobody answers. */
  UNREACHABLE("unreachable", "x"),
  /** Somebody answers, but not us. */
  NOT_PERMITTED("not permitted", "x"),
  /** Another cluster answers than the one that the session began with. */
  OTHER_CLUSTER("OTHER CLUSTER", "x"),
  /** Something else keeps us from asking. */
  TROUBLE("trouble", "x");

  private final String word;
  private final String sign;

  Health(String word, String sign) {
    this.word = word;
    this.sign = sign;
  }

  /** The word; empty as long as nothing is known. */
  public String word() {
    return word;
  }

  /** A sign of ASCII for it: {@code +}, {@code !}, {@code x} or {@code ?}. */
  public String sign() {
    return sign;
  }

  /** Whether there is nothing to see to. */
  public boolean good() {
    return this == OK;
  }

  /** Whether the cluster can still take writes, as far as is known. */
  public boolean works() {
    return this == OK || this == DEGRADED || this == PARTLY_SEEN;
  }

  /** What {@code pulse} comes to. */
  public static Health of(Pulse pulse) {
    return pulse
        .trouble()
        .map(
            problem -> {
              if (problem.code() == ProblemCode.CLUSTER_CHANGED) {
                return OTHER_CLUSTER;
              }
              if (problem.isForbidden()) {
                return NOT_PERMITTED;
              }
              return problem.code().exit() == ExitStatus.UNREACHABLE ? unreached(pulse) : TROUBLE;
            })
        .orElseGet(() -> seen(pulse));
  }

  /** That a call failed says less than that members answer. */
  private static Health unreached(Pulse pulse) {
    return pulse.members().stream().anyMatch(MemberPulse::answers) ? seen(pulse) : UNREACHABLE;
  }

  private static Health seen(Pulse pulse) {
    boolean visited = pulse.members().stream().anyMatch(it -> it.visit().isPresent());
    if (!visited || pulse.members().stream().anyMatch(MemberPulse::awaited)) {
      return UNKNOWN;
    }
    if (pulse.members().stream().noneMatch(MemberPulse::answers)) {
      return UNREACHABLE;
    }
    boolean majority = pulse.votes().hasQuorum();
    if (pulse.leader().isNone()) {
      return majority ? NO_LEADER : NO_QUORUM;
    }
    if (!majority) {
      return PARTLY_SEEN;
    }
    boolean all = pulse.members().stream().allMatch(it -> it.answers() || unstarted(it));
    return all && follows(pulse) && allStarted(pulse) && pulse.alarms().isEmpty() ? OK : DEGRADED;
  }

  /** A learner that has not started yet joins at this moment, and harms nobody. */
  private static boolean unstarted(MemberPulse pulse) {
    return pulse.member().learner() && !pulse.member().started();
  }

  /** Whether every voter that answers knows of a leader: one that is cut off from it does not. */
  private static boolean follows(Pulse pulse) {
    return pulse.voters().stream()
        .flatMap(it -> it.status().stream())
        .noneMatch(status -> status.leader().isNone());
  }

  private static boolean allStarted(Pulse pulse) {
    return pulse.voters().stream().allMatch(it -> it.member().started());
  }
}
