package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** Snapshots that could not be sent (R44). */
final class SnapshotFailures implements Check {
  private static final String METRIC = "etcd_network_snapshot_send_failures";
  private static final double MOST = 0;

  @Override
  public String name() {
    return "snapshot-failures";
  }

  @Override
  public Topic topic() {
    return Topic.NETWORK;
  }

  @Override
  public String question() {
    return "Do snapshots reach the members that need them?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.growth(seen, METRIC, MOST, this::finding);
  }

  private Finding finding(Witness member, Growth growth) {
    return Finding.of(
            name(),
            Severity.WARNING,
            "%s cannot send its snapshot to a member.".formatted(member.label()))
        .shownBy(member.label(), growth.text())
        .because("The network is too slow for it, or the receiver has no space.")
        .mendedBy("endpoint status", "metrics snapshot");
  }
}
