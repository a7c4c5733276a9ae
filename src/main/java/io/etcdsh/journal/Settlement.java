package io.etcdsh.journal;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Member;
import java.time.Instant;
import java.util.List;

/**
 * What was found out later about a step in doubt.
 *
 * @param about the step
 * @param time when
 * @param cluster of which cluster
 * @param verdict what it came to
 * @param seen the member list that tells it
 * @param reason why it tells that, one sentence
 */
public record Settlement(
    StepReference about,
    Instant time,
    ClusterId cluster,
    Verdict verdict,
    List<Member> seen,
    String reason)
    implements JournalRecord {

  /** Copies the list. */
  public Settlement {
    seen = List.copyOf(seen);
  }
}
