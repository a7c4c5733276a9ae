package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.MemberStatus;
import java.util.List;

/** A learner has no vote and is meant to be promoted soon (R43, R44). */
final class LearnerBehind implements Check {
  @Override
  public String name() {
    return "learner";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Are there learners, and do they catch up?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.members().isEmpty()) {
      return new Verdict.NoData("Nobody tells who the members are.");
    }
    return Verdict.of(
        seen.witnesses().stream()
            .filter(it -> it.member().learner())
            .map(it -> finding(seen, it))
            .toList());
  }

  private Finding finding(Observation seen, Witness learner) {
    String label = learner.label();
    long before = gap(seen, learner, false);
    long now = gap(seen, learner, true);
    Proof proof = new Proof(label, "%d entries behind, then %d".formatted(before, now));
    if (now <= MemberStatus.IN_STEP) {
      return Finding.of(name(), Severity.NOTICE, label + " is a learner and in step.")
          .about(List.of(label))
          .shownBy(List.of(proof))
          .because("It can be given a vote.")
          .mendedBy(seen.leader().isNone() ? "endpoint status" : "member promote " + label);
    }
    boolean stuck = now >= before;
    return Finding.of(
            name(),
            stuck ? Severity.WARNING : Severity.NOTICE,
            label
                + (stuck
                    ? " is a learner and does not catch up."
                    : " is a learner and catches up."))
        .about(List.of(label))
        .shownBy(List.of(proof))
        .because(
            stuck
                ? "It cannot take its snapshot or its disk cannot keep up; it cannot be promoted."
                : "It needs more time before it can be promoted.")
        .mendedBy("repeat 2s endpoint status", "member remove " + label);
  }

  private static long gap(Observation seen, Witness learner, boolean later) {
    long leads =
        seen.leading().map(it -> applied(it, later)).orElseGet(() -> applied(learner, later));
    return Math.max(0, leads - applied(learner, later));
  }

  private static long applied(Witness member, boolean later) {
    MemberStatus status =
        later ? member.interview().later().toOptional().orElse(member.status()) : member.status();
    return status.raftAppliedIndex();
  }
}
