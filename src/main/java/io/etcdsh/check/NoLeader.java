package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.List;

/** A majority answers and nobody leads it (R1). */
final class NoLeader implements Check {
  @Override
  public String name() {
    return "no-leader";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Is there a leader?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Witness> voters = seen.answeringVoters();
    if (voters.isEmpty()) {
      return new Verdict.NoData("No voter answers.");
    }
    if (!seen.leader().isNone() || seen.spareVoters() < 0) {
      return new Verdict.Fine();
    }
    List<Proof> proofs =
        voters.stream()
            .map(
                it ->
                    new Proof(
                        it.label(),
                        "sees no leader in term " + Long.toUnsignedString(it.status().raftTerm())))
            .toList();
    return Verdict.of(
        List.of(
            Finding.of(name(), Severity.CRITICAL, "Nobody leads, though enough voters answer.")
                .shownBy(proofs)
                .because(
                    "An election is on, or the members cannot reach each other on their peer URLs.")
                .mendedBy("repeat 1s endpoint status", "member list --consistency s")));
  }
}
