package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Optional;

/** Less than half of a large file is in use (R25; etcd mixin: 0.5 and 100 MiB). */
final class Fragmented implements Check {
  private static final double HALF = 0.5;
  private static final long LARGE = 100L * 1024 * 1024;

  @Override
  public String name() {
    return "fragmentation";
  }

  @Override
  public Topic topic() {
    return Topic.SPACE;
  }

  @Override
  public String question() {
    return "Is the space in the files used?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.witness(seen, it -> finding(it));
  }

  private Optional<Finding> finding(Witness member) {
    long size = member.status().dbSize();
    long used = member.status().dbSizeInUse();
    return size < LARGE || used > HALF * size
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    name(),
                    Severity.WARNING,
                    "The database of %s is fragmented.".formatted(member.label()))
                .shownBy(
                    member.label(), "%d of %d MiB are in use".formatted(used >> 20, size >> 20))
                .because("Much was deleted or compacted, and the file keeps the space.")
                .mendedBy("endpoint status"));
  }
}
