package io.etcdsh.logs;

import java.util.List;
import java.util.Optional;

/** What kind of trouble with a peer an error tells of; texts of Go's net and crypto/tls. */
final class PeerTrouble {
  private static final List<String> OF_TLS =
      List.of("x509", "tls:", "server gave HTTP response to HTTPS client", "certificate");

  private static final List<String> OF_SILENCE =
      List.of("timeout", "Timeout", "deadline exceeded", "<nil>");

  /** The other side is gone, or was asked to go. */
  private static final List<String> OF_STOPPING =
      List.of("context canceled", "failed to find local node", "permanently removed");

  private static final String MISMATCH = "cluster ID mismatch";

  private PeerTrouble() {}

  /**
   * The kind; absent for what tells nothing, such as a stream that a member closed itself.
   *
   * @param text the line's message
   * @param why its error
   */
  static Optional<LogKind> kind(String text, String why) {
    if (why.isEmpty()) {
      // A prober without an error got no answer; a stream without one was replaced or closed.
      return text.startsWith("prober") ? Optional.of(LogKind.PEER_SILENT) : Optional.empty();
    }
    if (any(OF_TLS, why)) {
      return Optional.of(LogKind.TLS);
    }
    if (why.contains(MISMATCH) || why.contains("to field mismatch")) {
      return Optional.of(LogKind.CLUSTER_MISMATCH);
    }
    if (any(OF_STOPPING, why)) {
      return Optional.empty();
    }
    return Optional.of(any(OF_SILENCE, why) ? LogKind.PEER_SILENT : LogKind.PEER_DOWN);
  }

  /**
   * A loop and no stream: it is asked of each line about a peer, of which a bad day has millions.
   */
  private static boolean any(List<String> parts, String why) {
    for (String part : parts) {
      if (why.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
