package io.etcdsh.alert;

import static io.etcdsh.alert.Comparison.ABOVE;
import static io.etcdsh.finding.Severity.CRITICAL;
import static io.etcdsh.finding.Severity.NOTICE;
import static io.etcdsh.finding.Severity.WARNING;

import java.time.Duration;
import java.util.List;

/**
 * The disk and the process. What etcd wants of a disk stands in its FAQ: 10 ms for a write-ahead
 * log, 25 ms for a commit of the database; the other limits are the official mixin's.
 */
final class DiskRules {
  private static final Duration FIVE = Duration.ofMinutes(5);
  private static final Duration TEN = Duration.ofMinutes(10);
  private static final Signal FSYNC = slowness("etcd_disk_wal_fsync_duration_seconds");
  private static final Signal COMMIT = slowness("etcd_disk_backend_commit_duration_seconds");

  static final List<Rule> ALL =
      List.of(
          Rule.of(
              "very-slow-fsync",
              CRITICAL,
              new Condition(FSYNC, ABOVE, 1),
              TEN,
              "The disk takes so long for the write-ahead log that leaders fall."),
          Rule.of(
              "slow-fsync",
              WARNING,
              new Condition(FSYNC, ABOVE, 0.5),
              TEN,
              "The disk is slow for the write-ahead log."),
          Rule.of(
              "fsync-above-target",
              NOTICE,
              new Condition(FSYNC, ABOVE, 0.01),
              TEN,
              "The disk is slower for the write-ahead log than etcd wants it."),
          Rule.of(
              "slow-commit",
              WARNING,
              new Condition(COMMIT, ABOVE, 0.25),
              TEN,
              "The disk is slow for the database."),
          Rule.of(
              "commit-above-target",
              NOTICE,
              new Condition(COMMIT, ABOVE, 0.025),
              TEN,
              "The disk is slower for the database than etcd wants it."),
          Rule.of(
              "file-descriptors",
              WARNING,
              new Condition(new Signal.Share("process_open_fds", "process_max_fds"), ABOVE, 80),
              TEN,
              "The process has nearly as many files and connections open as it may."),
          Rule.of(
              "defragmenting",
              NOTICE,
              new Condition(new Signal.Level("etcd_disk_defrag_inflight", Unit.COUNT), ABOVE, 0),
              TEN,
              "The member is being defragmented and serves nobody meanwhile."));

  private static Signal slowness(String histogram) {
    return new Signal.Slowness(histogram, "", List.of(), List.of(), FIVE);
  }

  private DiskRules() {}
}
