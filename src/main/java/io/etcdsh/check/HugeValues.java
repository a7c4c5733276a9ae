package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Optional;

/** The space that a key takes on average; etcd is made for small ones (R19). */
final class HugeValues implements Check {
  private static final double HUGE_BYTES = 100 * 1024;
  private static final double MUCH_BYTES = 16 * 1024 * 1024;

  @Override
  public String name() {
    return "huge-values";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Are values of a usual size?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(seen, (it, window) -> finding(it));
  }

  private Optional<Finding> finding(Witness member) {
    double keys = Math.max(1, member.gauge("etcd_debugging_mvcc_keys_total").orElse(0.0));
    double used = member.status().dbSizeInUse();
    return used < MUCH_BYTES || used / keys < HUGE_BYTES
        ? Optional.empty()
        : Optional.of(
            Finding.of(name(), Severity.NOTICE, "Keys take very much space each.")
                .shownBy(
                    member.label(),
                    "%.0f KiB for each of %.0f keys, with their history"
                        .formatted(used / keys / 1024, keys))
                .because("Large values, or a long history of few keys that is not compacted.")
                .mendedBy("endpoint status", "metrics mvcc"));
  }
}
