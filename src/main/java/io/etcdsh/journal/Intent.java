package io.etcdsh.journal;

import io.etcdsh.model.ClusterId;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step that is about to be sent. It is on disk before the request leaves, so that no change can
 * be made that the journal does not know.
 *
 * @param about the step
 * @param time when
 * @param cluster of which cluster
 * @param origin by whom and through what line
 * @param planDigest of the plan that was approved
 * @param step the request
 * @param reversal how it can be taken back, as the preview told it
 * @param before what it found
 * @param endpoint the member that it is sent to
 * @param undoes the entries that the change takes back
 * @param resumes the entry that this one goes on with
 * @param plan all steps of the plan, beside its first step, so that another process can go on;
 *     empty for a plan of one step and beside later steps
 */
public record Intent(
    StepReference about,
    Instant time,
    ClusterId cluster,
    Origin origin,
    String planDigest,
    Step step,
    Reversal reversal,
    MembersBefore before,
    String endpoint,
    List<EntryId> undoes,
    Optional<EntryId> resumes,
    List<Step> plan)
    implements JournalRecord {

  /** Copies the lists. */
  public Intent {
    undoes = List.copyOf(undoes);
    plan = List.copyOf(plan);
  }
}
