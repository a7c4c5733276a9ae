package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Optional;

/**
 * What is committed and not yet applied; from 5000 on a member refuses requests ({@code
 * v3_server.go}, maxGapBetweenApplyAndCommitIndex; R16).
 */
final class ApplyBacklog implements Check {
  private static final long LONG = 1_000;
  private static final long REFUSING = 5_000;

  @Override
  public String name() {
    return "apply-backlog";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Does every member apply what is agreed?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.witness(
        seen, it -> finding(it, it.status().raftIndex() - it.status().raftAppliedIndex()));
  }

  private Optional<Finding> finding(Witness member, long gap) {
    if (gap <= LONG) {
      return Optional.empty();
    }
    boolean refuses = gap > REFUSING;
    return Optional.of(
        Finding.of(
                name(),
                refuses ? Severity.CRITICAL : Severity.WARNING,
                member.label()
                    + (refuses
                        ? " refuses requests: it is too far behind."
                        : " cannot keep up with what is agreed."))
            .shownBy(member.label(), gap + " entries agreed and not applied")
            .because("Large reads, a slow disk, or a defragmentation keep it from applying.")
            .mendedBy("top", "metrics slow_apply"));
  }
}
