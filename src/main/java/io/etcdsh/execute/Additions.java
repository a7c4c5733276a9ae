package io.etcdsh.execute;

import io.etcdsh.etcd.ClusterWriter;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberChange;
import io.etcdsh.plan.Step;
import java.time.Duration;

/**
 * Adds members. The server makes a new member's ID of its peer URLs and the second ({@code
 * membership/member.go}, computeMemberId, 3.4 to 3.7) and never takes one that it has removed: who
 * adds, removes and adds the same URLs within a second is refused, and a second later is not.
 *
 * @param writer asks the server
 * @param progress hears that it is asked again
 * @param limit for each call
 */
record Additions(ClusterWriter writer, Progress progress, Duration limit) {
  /**
   * What a server says to an ID that it has removed, and for no other reason to an addition ({@code
   * api/v3rpc/util.go}: ErrIDRemoved, 3.4 to 3.7).
   */
  private static final String REMOVED = "etcdserver: member not found";

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Asks once, and once more if the first ID was one of a member removed; nothing changed then. */
  WriteOutcome<MemberChange> made(Step.AddMember step, Endpoint at) {
    WriteOutcome<MemberChange> outcome = asked(step, at);
    if (!isOfMemberRemoved(outcome)) {
      return outcome;
    }
    progress.told(
        "A member with these URLs was removed within this second, and the server would give the"
            + " new one its ID; asking again in the next.");
    return Waiting.pause(SECOND)
        ? asked(step, at)
        : new WriteOutcome.Refused<>(Waiting.interrupted());
  }

  private WriteOutcome<MemberChange> asked(Step.AddMember step, Endpoint at) {
    return writer.addMember(at, step.peerUrls(), step.learner(), limit);
  }

  private static boolean isOfMemberRemoved(WriteOutcome<MemberChange> outcome) {
    return outcome instanceof WriteOutcome.Refused<MemberChange> refused
        && refused.problem().why().equals(REMOVED);
  }
}
