package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** A defragmentation stops its member from answering (R64). */
final class DefragmentRuns implements Check {
  @Override
  public String name() {
    return "defragment-running";
  }

  @Override
  public Topic topic() {
    return Topic.SPACE;
  }

  @Override
  public String question() {
    return "Is nobody defragmenting?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(
        seen,
        (it, window) ->
            it.gauge("etcd_disk_defrag_inflight")
                .filter(runs -> runs > 0)
                .map(runs -> finding(it)));
  }

  private Finding finding(Witness member) {
    return Finding.of(name(), Severity.NOTICE, member.label() + " is being defragmented.")
        .shownBy(member.label(), "etcd_disk_defrag_inflight 1")
        .because("A timer or another operator does that; wait until it has ended.")
        .mendedBy("repeat 2s endpoint status");
  }
}
