package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.metrics.LinkMetrics;
import io.etcdsh.metrics.Window;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.PeerLinks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A member's streams to a peer that runs are down (R2, R6): {@code etcd_network_active_peers}. */
final class LinksDown implements Check {
  @Override
  public String name() {
    return "peer-links";
  }

  @Override
  public Topic topic() {
    return Topic.NETWORK;
  }

  @Override
  public String question() {
    return "Is every member connected to every other?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(seen, (it, window) -> finding(seen, it, window));
  }

  private Optional<Finding> finding(Observation seen, Witness from, Window window) {
    Map<MemberId, Boolean> active =
        LinkMetrics.of(window.after()).map(PeerLinks::active).orElse(Map.of());
    List<String> cut =
        seen.witnesses().stream()
            .filter(it -> active.getOrDefault(it.member().id(), true).equals(false))
            .map(Witness::label)
            .toList();
    return cut.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    name(),
                    Severity.WARNING,
                    "%s is not connected to %s.".formatted(from.label(), Each.named(cut)))
                .shownBy(from.label(), "etcd_network_active_peers 0 for " + String.join(", ", cut))
                .because(
                    "Both run, so that the network between their peer URLs is cut, in this direction"
                        + " at least, or a peer URL or certificate is wrong.")
                .mendedBy("member list", "endpoint status"));
  }
}
