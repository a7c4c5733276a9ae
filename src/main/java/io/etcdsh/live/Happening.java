package io.etcdsh.live;

import io.etcdsh.document.Tone;

/**
 * Something that came about in a cluster. Members are called as the member list called them then.
 */
public sealed interface Happening {

  /** Another member leads. */
  record LeaderMoved(String from, String to) implements Happening {}

  /** A member does not answer any more. */
  record MemberDown(String member) implements Happening {}

  /** A member answers again. */
  record MemberBack(String member) implements Happening {}

  /** A learner has got as far as the leader. */
  record LearnerInSync(String member) implements Happening {}

  /** An alarm was raised. */
  record AlarmRaised(String alarm) implements Happening {}

  /** An alarm was disarmed. */
  record AlarmCleared(String alarm) implements Happening {}

  /** A member was added. */
  record MemberAdded(String member, boolean learner) implements Happening {}

  /** A member was removed. */
  record MemberRemoved(String member) implements Happening {}

  /** A learner got its vote. */
  record MemberPromoted(String member) implements Happening {}

  /** A member got other peer URLs. */
  record MemberMoved(String member) implements Happening {}

  /** The cluster cannot take writes any more. */
  record Lost(Health now) implements Happening {}

  /** The cluster can take writes again. */
  record Regained(Health before) implements Happening {}

  /** Another cluster answers where this one did. */
  record ClusterReplaced() implements Happening {}

  /**
   * Whether it is a change of who belongs to the cluster and who leads it: somebody asked for it.
   */
  default boolean isChange() {
    return switch (this) {
      case MemberAdded it -> true;
      case MemberRemoved it -> true;
      case MemberPromoted it -> true;
      case MemberMoved it -> true;
      case LeaderMoved it -> true;
      case MemberDown it -> false;
      case MemberBack it -> false;
      case LearnerInSync it -> false;
      case AlarmRaised it -> false;
      case AlarmCleared it -> false;
      case Lost it -> false;
      case Regained it -> false;
      case ClusterReplaced it -> false;
    };
  }

  /** In words, without a period. */
  default String text() {
    return switch (this) {
      case LeaderMoved(String from, String to) ->
          from.isEmpty() ? "leader: " + to : "leader moved: %s -> %s".formatted(from, to);
      case MemberDown(String member) -> "member down: " + member;
      case MemberBack(String member) -> "member back: " + member;
      case LearnerInSync(String member) -> "learner in sync: " + member;
      case AlarmRaised(String alarm) -> "alarm raised: " + alarm;
      case AlarmCleared(String alarm) -> "alarm cleared: " + alarm;
      case MemberAdded(String member, boolean learner) ->
          "%s added: %s".formatted(learner ? "learner" : "member", member);
      case MemberRemoved(String member) -> "member removed: " + member;
      case MemberPromoted(String member) -> "learner promoted: " + member;
      case MemberMoved(String member) -> "peer URLs changed: " + member;
      case Lost(Health now) -> "cluster: " + now.word();
      case Regained(Health before) -> "cluster: works again, was " + before.word();
      case ClusterReplaced it -> "another cluster answers here";
    };
  }

  /** What it means. */
  default Tone tone() {
    return switch (this) {
      case MemberDown it -> Tone.WARNING;
      case AlarmRaised it -> Tone.BAD;
      case Lost it -> Tone.BAD;
      case ClusterReplaced it -> Tone.BAD;
      case MemberBack it -> Tone.GOOD;
      case LearnerInSync it -> Tone.GOOD;
      case AlarmCleared it -> Tone.GOOD;
      case Regained it -> Tone.GOOD;
      case LeaderMoved it -> Tone.PLAIN;
      case MemberAdded it -> Tone.PLAIN;
      case MemberRemoved it -> Tone.PLAIN;
      case MemberPromoted it -> Tone.PLAIN;
      case MemberMoved it -> Tone.PLAIN;
    };
  }
}
