package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** The write-ahead log, which every write waits for (R12). */
final class SlowWal implements Check {
  private static final String METRIC = "etcd_disk_wal_fsync_duration_seconds";

  /** Below this etcd's hardware guide is content. */
  private static final double HARDLY = 0.01;

  /** From here on the official alert rules warn (etcd mixin). */
  private static final double SLOW = 0.5;

  @Override
  public String name() {
    return "slow-fsync";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Are writes to the log fast?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(
        seen,
        (it, window) ->
            Latency.of(window, METRIC, HARDLY, SLOW).map(latency -> finding(it, latency)));
  }

  private Finding finding(Witness member, Latency latency) {
    return Finding.of(
            name(), latency.severity(), "The log of %s is slow to write.".formatted(member.label()))
        .shownBy(member.label(), latency.text())
        .because("The disk is shared, slow, or busy with something else, such as a backup.")
        .mendedBy("metrics wal_fsync", "top");
  }
}
