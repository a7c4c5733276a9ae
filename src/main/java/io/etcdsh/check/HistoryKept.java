package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Optional;

/** Revisions since the last compaction (R27); kube-apiserver compacts every five minutes. */
final class HistoryKept implements Check {
  private static final double MANY = 10_000;
  private static final double VERY_MANY = 1_000_000;

  @Override
  public String name() {
    return "compaction";
  }

  @Override
  public Topic topic() {
    return Topic.SPACE;
  }

  @Override
  public String question() {
    return "Is the history compacted?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(seen, (it, window) -> finding(it));
  }

  private Optional<Finding> finding(Witness member) {
    double current = member.gauge("etcd_debugging_mvcc_current_revision").orElse(0.0);
    double compacted = member.gauge("etcd_debugging_mvcc_compact_revision").orElse(0.0);
    double kept = current - Math.max(0, compacted);
    boolean never = compacted <= 0;
    if (kept < (never ? MANY : VERY_MANY)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                name(),
                Severity.WARNING,
                never
                    ? "The history was never compacted."
                    : "The history was not compacted for long.")
            .shownBy(member.label(), "%.0f revisions are kept".formatted(kept))
            .because(
                "Auto-compaction is off, and no client compacts: every change that was ever made"
                    + " stays in the database.")
            .mendedBy("endpoint status"));
  }
}
