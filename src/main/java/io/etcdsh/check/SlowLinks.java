package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.metrics.Histogram;
import io.etcdsh.metrics.Window;
import io.etcdsh.model.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Round trips between members, which every write waits for (R7; etcd mixin: 0.15 s). */
final class SlowLinks implements Check {
  private static final String METRIC = "etcd_network_peer_round_trip_time_seconds";
  private static final double SLOW_SECONDS = 0.15;
  private static final double MOSTLY = 0.9;

  /** A member notes one for each other in 30 s; the first have the start of the peer in them. */
  private static final double ENOUGH = 3;

  @Override
  public String name() {
    return "peer-round-trip";
  }

  @Override
  public Topic topic() {
    return Topic.NETWORK;
  }

  @Override
  public String question() {
    return "Are the members near each other?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(
        seen,
        (it, window) ->
            window.after().labelValues(METRIC + "_bucket", "To").stream()
                .filter(
                    to -> seen.witnesses().stream().anyMatch(w -> w.member().id().hex().equals(to)))
                .map(to -> finding(seen, it, window, to))
                .flatMap(Optional::stream)
                .findFirst());
  }

  /** Most of them: one late answer since the start means nothing. */
  private Optional<Finding> finding(Observation seen, Witness from, Window window, String to) {
    return Histogram.of(window.after(), METRIC, Map.of("To", to))
        .filter(all -> all.count() >= ENOUGH)
        .flatMap(all -> all.quantile(1 - MOSTLY))
        .filter(it -> it.value() > SLOW_SECONDS)
        .map(
            it ->
                Finding.of(
                        name(),
                        Severity.WARNING,
                        "The way from %s to %s is long.".formatted(from.label(), label(seen, to)))
                    .about(List.of(from.label(), label(seen, to)))
                    .shownBy(
                        List.of(
                            new Proof(
                                from.label(),
                                "%.0f of 100 round trips take more than %.0f ms"
                                    .formatted(MOSTLY * 100, it.value() * 1000))))
                    .because("Distance or congestion; a write takes at least one round trip.")
                    .mendedBy("metrics peer_round_trip", "top"));
  }

  private static String label(Observation seen, String hex) {
    return seen.members().stream()
        .filter(it -> it.id().hex().equals(hex))
        .map(Member::label)
        .findFirst()
        .orElse(hex);
  }
}
