package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** Watchers that cannot take what changes (R20). */
final class SlowWatchers implements Check {
  @Override
  public String name() {
    return "slow-watchers";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Do watchers keep up?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(
        seen,
        (it, window) ->
            it.gauge("etcd_debugging_mvcc_slow_watcher_total")
                .filter(slow -> slow > 0)
                .map(slow -> finding(it, slow)));
  }

  private Finding finding(Witness member, double slow) {
    return Finding.of(
            name(), Severity.NOTICE, "Watchers of %s cannot keep up.".formatted(member.label()))
        .shownBy(member.label(), "%.0f are behind".formatted(slow))
        .because("Clients read their watches too slowly.")
        .mendedBy("metrics watcher");
  }
}
