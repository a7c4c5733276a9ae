package io.etcdsh.plan;

import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;

/** What a step that was made came to. */
public sealed interface StepResult {

  /** The members are others now; the server's own answer. */
  record MembersChanged(MemberChange change) implements StepResult {}

  /** Another member leads. */
  record LeaderMoved(MemberId from, MemberId to) implements StepResult {}
}
