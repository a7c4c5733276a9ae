package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.List;

/** Fewer voters answer than have to agree (server-rules.md; {@code raft} majority). */
final class NoQuorum implements Check {
  @Override
  public String name() {
    return "no-quorum";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Do enough voters answer?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.voters().isEmpty()) {
      return new Verdict.NoData("Nobody tells who the members are.");
    }
    int voters = seen.voters().size();
    int answering = seen.answeringVoters().size();
    if (seen.spareVoters() >= 0) {
      return new Verdict.Fine();
    }
    boolean led = !seen.leader().isNone() && seen.agreed().toOptional().isPresent();
    String what =
        led
            ? "We reach %d of %d voters; the cluster has a quorum that we do not see."
            : "No quorum: %d of %d voters answer.";
    Finding finding =
        Finding.of(
                name(),
                led ? Severity.WARNING : Severity.CRITICAL,
                what.formatted(answering, voters))
            .about(Silence.in(seen).stream().map(it -> it.member().label()).toList())
            .shownBy(
                Silence.in(seen).stream()
                    .map(it -> new Proof(it.member().label(), it.why()))
                    .toList())
            .because(
                led
                    ? "This machine is cut off from most members, or may not ask them."
                    : "%d are needed. Nothing can be written, and only stale reads are answered."
                        .formatted(seen.quorum()))
            .mendedBy("endpoint status", "member list --consistency s", "explain E-NO-LEADER");
    return Verdict.of(List.of(finding));
  }
}
