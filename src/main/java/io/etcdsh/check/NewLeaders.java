package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** Elections while we looked (R4). */
final class NewLeaders implements Check {
  private static final String METRIC = "etcd_server_leader_changes_seen_total";
  private static final double MOST = 0;

  @Override
  public String name() {
    return "leader-changes";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Does the leader stay?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.growth(seen, METRIC, MOST, this::finding);
  }

  private Finding finding(Witness member, Growth growth) {
    return Finding.of(
            name(),
            Severity.WARNING,
            "%s saw the leader change while we looked.".formatted(member.label()))
        .shownBy(member.label(), growth.text())
        .because("The leader was lost: a slow disk, a slow network, or a restart.")
        .mendedBy("events", "repeat 1s endpoint status");
  }
}
