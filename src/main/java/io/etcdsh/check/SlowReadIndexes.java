package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** Reads that had to ask again who leads (R11). */
final class SlowReadIndexes implements Check {
  private static final String METRIC = "etcd_server_slow_read_indexes_total";

  /** One may come from a link that was made just now. */
  private static final double MOST = 1;

  @Override
  public String name() {
    return "slow-read-index";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Does the leader confirm reads fast?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.growth(seen, METRIC, MOST, this::finding);
  }

  private Finding finding(Witness member, Growth growth) {
    return Finding.of(
            name(), Severity.WARNING, "Reads of %s wait for the leader.".formatted(member.label()))
        .shownBy(member.label(), growth.text())
        .because("The leader is overloaded, or the way to it is bad.")
        .mendedBy("endpoint health", "top");
  }
}
