package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** The database file (R14). */
final class SlowBackend implements Check {
  private static final String METRIC = "etcd_disk_backend_commit_duration_seconds";

  /** Below this etcd's hardware guide is content. */
  private static final double HARDLY = 0.025;

  /** From here on the official alert rules warn (etcd mixin). */
  private static final double SLOW = 0.25;

  @Override
  public String name() {
    return "slow-commit";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Are writes to the database fast?";
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
            name(),
            latency.severity(),
            "The database of %s is slow to write.".formatted(member.label()))
        .shownBy(member.label(), latency.text())
        .because("The disk is slow, or the database is very large or fragmented.")
        .mendedBy("metrics backend_commit", "endpoint status");
  }
}
