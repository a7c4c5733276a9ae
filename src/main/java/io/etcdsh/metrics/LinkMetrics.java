package io.etcdsh.metrics;

import io.etcdsh.model.MemberId;
import io.etcdsh.model.PeerLinks;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a scrape tells of the member's links to its peers ({@code
 * server/etcdserver/api/rafthttp/metrics.go}, 3.4 to 3.7).
 */
public final class LinkMetrics {
  private static final String ACTIVE = "etcd_network_active_peers";
  private static final String DISCONNECTED = "etcd_network_disconnected_peers_total";
  private static final String START = "process_start_time_seconds";
  private static final double MILLIS = 1000;
  private static final int HEX = 16;

  private LinkMetrics() {}

  /**
   * The links; absent if the scrape does not tell when the process started, without which nobody
   * can say how old a link is.
   */
  public static Optional<PeerLinks> of(Scrape scrape) {
    Map<MemberId, Boolean> active = new HashMap<>();
    Map<MemberId, Long> disconnects = new HashMap<>();
    each(scrape, ACTIVE, (peer, value) -> active.put(peer, value > 0));
    each(scrape, DISCONNECTED, (peer, value) -> disconnects.put(peer, value.longValue()));
    return scrape
        .value(START)
        .filter(Double::isFinite)
        .map(seconds -> Instant.ofEpochMilli(Math.round(seconds * MILLIS)))
        .map(start -> new PeerLinks(active, start, disconnects));
  }

  private static void each(Scrape scrape, String name, BiConsumer<MemberId, Double> use) {
    for (Sample sample : scrape.series(name)) {
      if (Double.isFinite(sample.value())) {
        peer(sample.label("Remote")).ifPresent(it -> use.accept(it, sample.value()));
      }
    }
  }

  private static Optional<MemberId> peer(String hex) {
    try {
      return Optional.of(new MemberId(Long.parseUnsignedLong(hex, HEX)));
    } catch (NumberFormatException noId) {
      return Optional.empty();
    }
  }
}
