package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** Writes that wait to be agreed on. */
final class PendingProposals implements Check {
  private static final double MANY = 100;

  @Override
  public String name() {
    return "pending-proposals";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Do writes queue up?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(
        seen,
        (it, window) ->
            it.gauge("etcd_server_proposals_pending")
                .filter(pending -> pending > MANY)
                .map(pending -> finding(it, pending)));
  }

  private Finding finding(Witness member, double pending) {
    return Finding.of(name(), Severity.WARNING, "Writes queue up at %s.".formatted(member.label()))
        .shownBy(member.label(), "%.0f wait".formatted(pending))
        .because("More is written than the leader and its disk can take, or nobody leads.")
        .mendedBy("top", "metrics proposals");
  }
}
