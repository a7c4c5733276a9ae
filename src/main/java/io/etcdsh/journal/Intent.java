package io.etcdsh.journal;

import io.etcdsh.model.ClusterId;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.Step;
import java.time.Instant;
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
 * @param undoes the step that this one takes back
 * @param resumes the entry that this one goes on with
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
    Optional<StepReference> undoes,
    Optional<EntryId> resumes)
    implements JournalRecord {}
