package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.Member;
import java.util.List;

/** A member that was added and has never started counts for the quorum at once (R45). */
final class Unstarted implements Check {
  @Override
  public String name() {
    return "unstarted";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Has every member started?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.members().isEmpty()) {
      return new Verdict.NoData("Nobody tells who the members are.");
    }
    return Verdict.of(
        seen.members().stream().filter(it -> !it.started()).map(this::finding).toList());
  }

  private Finding finding(Member member) {
    String label = member.label();
    return Finding.of(
            name(),
            member.learner() ? Severity.NOTICE : Severity.WARNING,
            label + " was added and has never started.")
        .about(List.of(label))
        .shownBy(List.of(new Proof("cluster", member.id().hex() + " has no name")))
        .because(
            member.learner()
                ? "It has no vote, and is in nobody's way."
                : "Its vote counts already: the quorum is larger than the members that can give it.")
        .mendedBy("member list", "member remove " + member.id().hex());
  }
}
