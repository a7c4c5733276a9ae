package io.etcdsh.logs;

import io.etcdsh.finding.Severity;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a line of a log is about. The order is that of blame: where several kinds are seen at once,
 * an earlier one is rather the cause and a later one rather what came of it.
 */
public enum LogKind {
  /** Members hold different data. */
  CORRUPTION("data differ", Severity.CRITICAL),
  /** A fatal line or a panic: the process ended itself. */
  CRASH("crash", Severity.CRITICAL),
  /** Nothing can be written: no leader for longer than an election takes. */
  NO_LEADER("no leader", Severity.CRITICAL),
  /** An alarm, mostly of a full quota. */
  ALARM("alarm", Severity.CRITICAL),
  /** A member that was removed, and yet runs. */
  REMOVED("removed member", Severity.WARNING),
  /** A member of another cluster, or at another's address. */
  CLUSTER_MISMATCH("cluster mismatch", Severity.WARNING),
  /** A TLS handshake failed. */
  TLS("TLS refused", Severity.WARNING),
  /** The process ended without a closing line. */
  KILLED("killed", Severity.WARNING),
  /** The process stood still. */
  PAUSE("stood still", Severity.WARNING),
  /** Clocks are apart. */
  CLOCK("clock drift", Severity.WARNING),
  /** The write-ahead log was synced too slowly. */
  SLOW_FSYNC("slow fsync", Severity.WARNING),
  /** The leader's heartbeats were late. */
  HEARTBEAT("late heartbeat", Severity.WARNING),
  /** A peer is not there: it refuses, or its connection broke. */
  PEER_DOWN("peer down", Severity.WARNING),
  /** A peer neither answers nor refuses. */
  PEER_SILENT("peer silent", Severity.WARNING),
  /** Raft messages were dropped. */
  DROPPED("messages dropped", Severity.WARNING),
  /** The leader changed. */
  ELECTION("leader lost", Severity.WARNING),
  /** A read waited for the leader. */
  SLOW_READ("slow read index", Severity.WARNING),
  /** A request was carried out slowly. */
  SLOW_APPLY("slow apply", Severity.WARNING),
  /** File descriptors run out. */
  LIMITS("descriptors", Severity.WARNING),
  /** A snapshot could not be sent, or not in time. */
  SNAPSHOT_FAILED("snapshot failed", Severity.WARNING),
  /** A change of the members was refused. */
  MEMBERSHIP_REFUSED("change refused", Severity.WARNING),
  /** Versions that do not go together. */
  VERSION("version", Severity.WARNING),
  /** A login or a token was refused. */
  AUTH("auth refused", Severity.WARNING),
  /** Automatic compaction failed. */
  COMPACTION_FAILED("compaction failed", Severity.WARNING),
  /** A setting outside of what is recommended. */
  SETTING("setting", Severity.NOTICE),
  /** An error that the catalogue does not know. */
  OTHER("other error", Severity.NOTICE),
  /** A member was added, promoted or removed. */
  MEMBERSHIP("membership", Severity.NOTICE),
  /** The backend was defragmented. */
  DEFRAG("defrag", Severity.NOTICE),
  /** A database snapshot was sent or received. */
  SNAPSHOT("snapshot", Severity.NOTICE),
  /** History was compacted. */
  COMPACTION("compaction", Severity.NOTICE),
  /** The process began. */
  START("start", Severity.NOTICE),
  /** The process was asked to end. */
  STOP("stop", Severity.NOTICE);

  private final String title;
  private final Severity severity;

  LogKind(String title, Severity severity) {
    this.title = title;
    this.severity = severity;
  }

  /** As a row of the timeline calls it. */
  public String title() {
    return title;
  }

  /** How bad it is at its worst. */
  public Severity severity() {
    return severity;
  }

  /** As users write it, for example {@code slow-fsync}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that word. */
  public static Optional<LogKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(LogKind::word).toList();
  }

  /** How long a silence may be within one episode; zero for what happens once at a time. */
  Duration gap() {
    return switch (this) {
      case START, STOP, KILLED -> Duration.ZERO;
      // What one cause makes a process write twice: to each peer, or before it ends.
      case CRASH, PAUSE -> Duration.ofSeconds(5);
      // etcd's mixin counts leader changes over this time (etcdHighNumberOfLeaderChanges).
      case ELECTION -> Duration.ofMinutes(15);
      default -> Duration.ofMinutes(1);
    };
  }

  /** Whether a member that is starting says so of what is past or not yet there. */
  boolean isEchoAtStart() {
    return switch (this) {
      case NO_LEADER, ALARM, CORRUPTION, SLOW_APPLY, PEER_DOWN, PEER_SILENT, MEMBERSHIP, OTHER ->
          true;
      default -> false;
    };
  }
}
