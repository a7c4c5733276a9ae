package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.metrics.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages to a peer that runs are lost (R6, R8). */
final class SendFailures implements Check {
  private static final String METRIC = "etcd_network_peer_sent_failures_total";

  @Override
  public String name() {
    return "peer-send-failures";
  }

  @Override
  public Topic topic() {
    return Topic.NETWORK;
  }

  @Override
  public String question() {
    return "Do messages between members arrive?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(
        seen,
        (from, window) ->
            seen.witnesses().stream()
                .map(to -> finding(from, to, window))
                .flatMap(Optional::stream)
                .findFirst());
  }

  private Optional<Finding> finding(Witness from, Witness to, Window window) {
    return window
        .increase(METRIC, Map.of("To", to.member().id().hex()))
        .filter(lost -> lost > 0)
        .map(
            lost ->
                Finding.of(
                        name(),
                        Severity.WARNING,
                        "Messages from %s to %s are lost.".formatted(from.label(), to.label()))
                    .about(List.of(from.label(), to.label()))
                    .shownBy(
                        List.of(
                            new Proof(
                                from.label(),
                                "%.0f lost in %d ms".formatted(lost, window.length().toMillis()))))
                    .because("The network between their peer URLs is bad or cut.")
                    .mendedBy("member list", "metrics peer_sent"));
  }
}
