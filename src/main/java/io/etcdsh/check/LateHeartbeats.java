package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** Heartbeats that were sent too late (R9). */
final class LateHeartbeats implements Check {
  private static final String METRIC = "etcd_server_heartbeat_send_failures_total";

  /** One or two may come from a machine that paused for a moment. */
  private static final double MOST = 2;

  @Override
  public String name() {
    return "late-heartbeats";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Does the leader send its heartbeats in time?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.growth(seen, METRIC, MOST, this::finding);
  }

  private Finding finding(Witness member, Growth growth) {
    return Finding.of(
            name(), Severity.WARNING, "%s sends heartbeats too late.".formatted(member.label()))
        .shownBy(member.label(), growth.text())
        .because(
            "Its disk or processor is overloaded, or its machine stood still; elections follow.")
        .mendedBy("top", "metrics heartbeat");
  }
}
