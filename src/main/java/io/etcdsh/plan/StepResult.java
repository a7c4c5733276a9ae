package io.etcdsh.plan;

import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;

/** What a step that was made came to. */
public sealed interface StepResult {

  /** The members are others now; the server's own answer. */
  record MembersChanged(MemberChange change) implements StepResult {}

  /** Another member leads. */
  record LeaderMoved(MemberId from, MemberId to) implements StepResult {}

  /** Something was done on a machine, or somebody was told what to do there. */
  record NodeWorked(String text) implements StepResult {}

  /** What was waited for has come about. */
  record Waited() implements StepResult {}
}
