package io.etcdsh.logs;

import java.util.Optional;

/** What a known line comes to, which for some depends on their fields. */
final class Meaning {
  /** etcd's error for a full backend; others are mostly a client's mistake. */
  private static final String NO_SPACE = "no space";

  private static final String CORRUPT = "CORRUPT";
  private static final String CORRUPT_CLUSTER = "corrupt cluster";

  /** A heartbeat that is so late in nanoseconds tells of a process that stood still. */
  private static final long STOOD_STILL = 3_000_000_000L;

  private Meaning() {}

  /** The sighting; absent if the line is harmless. */
  static Optional<Sighting> of(Known known, String text, Detail detail, long time, Rhythm rhythm) {
    return switch (known.role()) {
      case PEER -> PeerTrouble.kind(text, detail.why()).map(kind -> told(kind, text, detail, time));
      case HEARTBEAT -> Optional.of(heartbeat(text, detail, time, rhythm));
      case ALARM -> Optional.of(told(alarm(detail.why()), text, detail, time));
      case APPLY -> apply(detail.why()).map(kind -> told(kind, text, detail, time));
      case DEFRAG ->
          text.startsWith("starting")
              ? Optional.of(told(known.kind(), text, detail, time))
              : Optional.empty();
      default ->
          isLeaving(known.kind(), detail.why())
              ? Optional.empty()
              : Optional.of(told(known.kind(), text, detail, time));
    };
  }

  /** A client that goes before its handshake is done is refused with no other error than this. */
  private static boolean isLeaving(LogKind kind, String why) {
    return kind == LogKind.TLS && why.equals("EOF");
  }

  private static Sighting told(LogKind kind, String text, Detail detail, long time) {
    // Who refuses a handshake, or has an alarm or a slow disk, is the log's own member.
    boolean ofPeer =
        switch (kind) {
          case PEER_DOWN,
              PEER_SILENT,
              CLOCK,
              DROPPED,
              REMOVED,
              CLUSTER_MISMATCH,
              TLS,
              SNAPSHOT_FAILED,
              SNAPSHOT,
              MEMBERSHIP,
              CORRUPTION ->
              true;
          default -> false;
        };
    return ofPeer
        ? Sighting.of(kind, time, text, detail)
        : new Sighting(kind, "", time, time, detail.took(), text, detail.why());
  }

  private static Sighting heartbeat(String text, Detail detail, long time, Rhythm rhythm) {
    long micros = detail.took() / 1000;
    return detail.took() >= STOOD_STILL && rhythm.wasSilent(time, micros)
        ? Sighting.lasting(LogKind.PAUSE, time - micros, time, text)
        : new Sighting(LogKind.HEARTBEAT, "", time, time, detail.took(), text, "");
  }

  private static LogKind alarm(String why) {
    return why.contains(CORRUPT) ? LogKind.CORRUPTION : LogKind.ALARM;
  }

  private static Optional<LogKind> apply(String why) {
    if (why.contains(CORRUPT_CLUSTER)) {
      return Optional.of(LogKind.CORRUPTION);
    }
    return why.contains(NO_SPACE) ? Optional.of(LogKind.ALARM) : Optional.empty();
  }
}
