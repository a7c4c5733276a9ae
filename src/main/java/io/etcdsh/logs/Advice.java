package io.etcdsh.logs;

import java.util.List;

/**
 * What each kind of trouble mostly comes from, and lines of ours that lead on. After etcd's FAQ,
 * its operations guide and its sources, 3.4 to 3.7.
 */
final class Advice {
  private Advice() {}

  /** Where it comes from, in plain words. */
  static String cause(LogKind kind) {
    return switch (kind) {
      case CORRUPTION ->
          "Members applied the same log and came to different data: damage on a disk, or a bug of"
              + " an early 3.5. Compare all hashes before you repair anything.";
      case CRASH ->
          "The line before the end says why; the process ends again until that is mended.";
      case NO_LEADER ->
          "Fewer than half of the members could speak to one another, or this one was cut off."
              + " Without a leader nothing is written.";
      case ALARM ->
          "The database reached its quota. Writes are refused until history is compacted, the"
              + " backend is defragmented and the alarm is disarmed.";
      case REMOVED ->
          "Somebody removed it from the cluster and left its process and data in place.";
      case CLUSTER_MISMATCH ->
          "A member with data of another cluster, or with another initial-cluster-token, uses an"
              + " address of this one.";
      case TLS ->
          "A certificate has expired, names other hosts, or comes from an authority that the other"
              + " side does not trust. The side that refuses writes the reason.";
      case KILLED ->
          "It was killed: by hand, for want of memory, by a supervisor, or the machine went down.";
      case PAUSE -> "The process or its machine was suspended, or got no processor time.";
      case CLOCK -> "Time is not synchronised; leases and certificates suffer from it.";
      case SLOW_FSYNC ->
          "The disk is too slow for the log, or shared with something that writes much.";
      case HEARTBEAT -> "The leader waited for its disk, or got too little processor time.";
      case PEER_DOWN -> "Its process is down, or a firewall or a wrong address is in between.";
      case PEER_SILENT ->
          "Its process hangs or is suspended, or the network drops packets without refusing them.";
      case DROPPED -> "The peer takes messages too slowly, or the network is overloaded.";
      case ELECTION -> "The leader ended, was slow, or could not be heard.";
      case SLOW_READ -> "The leader is overloaded or far away, or there was none.";
      case SLOW_APPLY -> "Large requests, a slow disk or too little processor time.";
      default -> causeOfTheRest(kind);
    };
  }

  private static String causeOfTheRest(LogKind kind) {
    return switch (kind) {
      case LIMITS -> "Too many connections for the limit of open files.";
      case SNAPSHOT_FAILED -> "The link is too slow for the database, or it broke.";
      case MEMBERSHIP_REFUSED ->
          "The change would have endangered the quorum, or a member had been connected for less"
              + " than five seconds.";
      case VERSION -> "An upgrade or a downgrade is half done.";
      case AUTH -> "A wrong password, or a token from before a restart.";
      case COMPACTION_FAILED ->
          "There was no leader, or compaction was asked for at a wrong revision.";
      case SETTING -> "A flag is set beyond what is recommended.";
      default -> "This line is not in the catalogue of known messages.";
    };
  }

  /** Lines that lead on, the first one first. */
  static List<String> remedies(LogKind kind) {
    return switch (kind) {
      case CORRUPTION -> List.of("endpoint hashkv", "alarm list");
      case CRASH, KILLED, PEER_DOWN -> List.of("endpoint health", "member list");
      case NO_LEADER -> List.of("endpoint health", "endpoint status");
      case ALARM -> List.of("alarm list", "endpoint status");
      case REMOVED, CLUSTER_MISMATCH, MEMBERSHIP_REFUSED -> List.of("member list");
      case PAUSE, PEER_SILENT, HEARTBEAT, SLOW_FSYNC, SLOW_APPLY, SLOW_READ, DROPPED, ELECTION ->
          List.of("endpoint status", "top");
      case TLS, AUTH -> List.of("endpoint health", "context show");
      case VERSION -> List.of("version", "endpoint status");
      case LIMITS, SNAPSHOT_FAILED, COMPACTION_FAILED, SETTING, CLOCK -> List.of("endpoint status");
      default -> List.of();
    };
  }
}
