package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Optional;

/** Leases granted and not ended since the start; each is kept in memory and checked. */
final class Leases implements Check {
  private static final double MANY = 10_000;
  private static final double TOO_MANY = 100_000;

  @Override
  public String name() {
    return "leases";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Are there not too many leases?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(seen, (it, window) -> finding(it));
  }

  private Optional<Finding> finding(Witness member) {
    double granted = member.gauge("etcd_debugging_lease_granted_total").orElse(0.0);
    double ended = member.gauge("etcd_debugging_lease_revoked_total").orElse(0.0);
    double alive = granted - ended;
    return alive < MANY
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    name(),
                    alive < TOO_MANY ? Severity.NOTICE : Severity.WARNING,
                    "There are very many leases.")
                .shownBy(member.label(), "%.0f granted and not ended".formatted(alive))
                .because("A client grants leases again and again instead of keeping one alive.")
                .mendedBy("metrics lease"));
  }
}
