package io.etcdsh.etcd.remote;

import io.etcdsh.model.MemberId;
import io.etcdsh.model.PeerLinks;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a member's metrics line by line, in Prometheus's text format, and keeps what is told of the
 * links to its peers ({@code server/etcdserver/api/rafthttp/metrics.go}, 3.4 to 3.7). Lines that it
 * does not know mean nothing to it. Used on one thread at a time.
 */
final class PeerLinksPage {
  private static final String ACTIVE = "etcd_network_active_peers{";
  private static final String DISCONNECTED = "etcd_network_disconnected_peers_total{";
  private static final String START = "process_start_time_seconds ";

  private static final int HEX = 16;
  private static final double MILLIS = 1000;
  private static final Pattern REMOTE =
      Pattern.compile("[{,]Remote=\"([0-9a-fA-F]{1,16})\"[^}]*}\\s+(\\S+)");

  private final Map<MemberId, Boolean> active = new HashMap<>();
  private final Map<MemberId, Long> disconnects = new HashMap<>();
  private Optional<Instant> processStart = Optional.empty();

  /** Takes note of one line. */
  void line(String line) {
    if (line.startsWith(ACTIVE)) {
      series(line, (peer, value) -> active.put(peer, value > 0));
    } else if (line.startsWith(DISCONNECTED)) {
      series(line, (peer, value) -> disconnects.put(peer, value.longValue()));
    } else if (line.startsWith(START)) {
      processStart =
          number(line.substring(START.length()).strip().split("\\s", 2)[0])
              .map(seconds -> Instant.ofEpochMilli(Math.round(seconds * MILLIS)));
    }
  }

  private static void series(String line, BiConsumer<MemberId, Double> use) {
    Matcher matcher = REMOTE.matcher(line);
    if (matcher.find()) {
      MemberId peer = new MemberId(Long.parseUnsignedLong(matcher.group(1), HEX));
      number(matcher.group(2)).ifPresent(value -> use.accept(peer, value));
    }
  }

  /** Nothing for what is no number, and for infinity and the like. */
  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }

  /**
   * What the page told; nothing if it did not tell when the process started, without which nobody
   * can say how old a link is.
   */
  Optional<PeerLinks> links() {
    return processStart.map(start -> new PeerLinks(active, start, disconnects));
  }
}
