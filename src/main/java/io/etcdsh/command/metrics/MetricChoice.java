package io.etcdsh.command.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which metrics are to be shown.
 *
 * @param names their names in the order in which they are shown; empty if {@code pattern} chooses
 * @param pattern a part of a name, or all of it with {@code *} for any text; case means nothing
 */
record MetricChoice(List<String> names, String pattern) {
  /** What an operator looks at first. */
  static final MetricChoice FIRST =
      new MetricChoice(
          List.of(
              "etcd_server_has_leader",
              "etcd_server_is_leader",
              "etcd_server_leader_changes_seen_total",
              "etcd_server_heartbeat_send_failures_total",
              "etcd_server_proposals_committed_total",
              "etcd_server_proposals_applied_total",
              "etcd_server_proposals_pending",
              "etcd_server_proposals_failed_total",
              "etcd_server_slow_apply_total",
              "etcd_server_slow_read_indexes_total",
              "etcd_mvcc_db_total_size_in_bytes",
              "etcd_mvcc_db_total_size_in_use_in_bytes",
              "etcd_server_quota_backend_bytes",
              "etcd_disk_wal_fsync_duration_seconds",
              "etcd_disk_backend_commit_duration_seconds",
              "etcd_network_peer_round_trip_time_seconds",
              "etcd_network_snapshot_send_success",
              "etcd_network_snapshot_send_failures",
              "etcd_network_snapshot_receive_success",
              "etcd_network_snapshot_receive_failures",
              "process_open_fds",
              "process_resident_memory_bytes"),
          "");

  MetricChoice {
    names = List.copyOf(names);
  }

  /** By a pattern; quotes around it, as other tools want them, mean nothing. */
  static MetricChoice of(String text) {
    return new MetricChoice(List.of(), text.replaceAll("^[\"']|[\"']$", ""));
  }

  /** Whether a metric of that name is wanted. */
  boolean wants(String name) {
    if (!names.isEmpty()) {
      return names.contains(name);
    }
    String wanted = pattern.toLowerCase(Locale.ROOT);
    String its = name.toLowerCase(Locale.ROOT);
    return wanted.contains("*") ? glob(wanted).matcher(its).matches() : its.contains(wanted);
  }

  /** Where a name stands among those that are wanted. */
  int rank(String name) {
    return names.indexOf(name);
  }

  private static Pattern glob(String wanted) {
    return Pattern.compile(
        Arrays.stream(wanted.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }
}
