package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** Requests that took more than 100 ms to apply (R13). */
final class SlowApplies implements Check {
  private static final String METRIC = "etcd_server_slow_apply_total";
  private static final double MOST = 1;

  @Override
  public String name() {
    return "slow-apply";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Are requests applied fast?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.growth(seen, METRIC, MOST, this::finding);
  }

  private Finding finding(Witness member, Growth growth) {
    return Finding.of(
            name(), Severity.NOTICE, "%s applies requests slowly.".formatted(member.label()))
        .shownBy(member.label(), growth.text())
        .because("Large ranges or transactions, or a disk that is slow.")
        .mendedBy("metrics slow_apply", "top");
  }
}
