package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** Writes that the cluster did not agree on in time (R17). */
final class FailedProposals implements Check {
  private static final String METRIC = "etcd_server_proposals_failed_total";
  private static final double MOST = 0;

  @Override
  public String name() {
    return "failed-proposals";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Are proposals accepted?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.growth(seen, METRIC, MOST, this::finding);
  }

  private Finding finding(Witness member, Growth growth) {
    return Finding.of(
            name(),
            Severity.WARNING,
            "Writes that were put to %s failed.".formatted(member.label()))
        .shownBy(member.label(), growth.text())
        .because("An election, or a lost quorum.")
        .mendedBy("endpoint status", "events");
  }
}
