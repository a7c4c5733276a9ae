package io.etcdsh.journal;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Member;
import java.time.Instant;
import java.util.List;

/**
 * What came of a step.
 *
 * @param about the step
 * @param time when that was known
 * @param cluster of which cluster
 * @param ending how it ended
 * @param after the member list afterwards; empty if it is not known
 */
public record Outcome(
    StepReference about, Instant time, ClusterId cluster, Ending ending, List<Member> after)
    implements JournalRecord {

  /** Copies the list. */
  public Outcome {
    after = List.copyOf(after);
  }
}
