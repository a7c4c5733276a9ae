package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.metrics.Window;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The share of calls that end in the server's fault (R18; etcd mixin: 5 %). */
final class FailedCalls implements Check {
  private static final String METRIC = "grpc_server_handled_total";
  private static final Set<String> FAULTS =
      Set.of(
          "Unknown",
          "ResourceExhausted",
          "Internal",
          "Unavailable",
          "DataLoss",
          "DeadlineExceeded");
  private static final double SHARE = 0.05;
  private static final double ENOUGH = 50;

  @Override
  public String name() {
    return "failed-calls";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Are clients served?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(seen, (it, window) -> finding(it, window));
  }

  private Optional<Finding> finding(Witness member, Window window) {
    double all = window.increase(METRIC, Map.of()).orElse(0.0);
    double failed =
        FAULTS.stream()
            .mapToDouble(code -> window.increase(METRIC, Map.of("grpc_code", code)).orElse(0.0))
            .sum();
    return all < ENOUGH || failed / all < SHARE
        ? Optional.empty()
        : Optional.of(
            Finding.of(name(), Severity.WARNING, "%s fails its clients.".formatted(member.label()))
                .shownBy(
                    member.label(),
                    "%.0f of %.0f calls failed in %d ms"
                        .formatted(failed, all, window.length().toMillis()))
                .because("It has no quorum, no space, or too much to do.")
                .mendedBy("endpoint health", "metrics grpc_server_handled"));
  }
}
