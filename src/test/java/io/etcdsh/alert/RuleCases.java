package io.etcdsh.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;

/** For each rule a fleet just on the one side of its threshold, and one just on the other. */
@NullMarked
final class RuleCases {
  private static final String STILL_A = "a process_start_time_seconds 1700000000";

  private RuleCases() {}

  static List<RuleCase> all() {
    List<RuleCase> all = new ArrayList<>();
    members(all);
    levels(all);
    moving(all);
    timed(all);
    return all;
  }

  private static void add(List<RuleCase> all, String rule, boolean fires, String... lines) {
    all.add(RuleCase.of(rule, fires, lines));
  }

  private static void members(List<RuleCase> all) {
    add(all, "members-down", true, "a up 1", "b up 1", "c up 0");
    add(all, "members-down", false, "a up 1", "b up 1", "c up 1");
    add(all, "no-quorum", true, "a up 1", "b up 0", "c up 0");
    add(all, "no-quorum", false, "a up 1", "b up 1", "c up 0");
    add(all, "no-quorum", true, "a up 1", "b up 1", "c up 0", "d up 0");
    add(all, "no-spare-voter", true, "a up 1", "b up 1", "c up 0");
    add(all, "no-spare-voter", false, "a up 1", "b up 1", "c up 1");
    add(all, "even-voters", true, "a up 1", "b up 1");
    add(all, "even-voters", false, "a up 1", "b up 1", "c up 1");
    String learner = "c etcd_server_is_learner 1";
    add(all, "even-voters", true, "a up 1", "b up 1", "c up 1", learner);
    add(all, "learner", true, "a up 1", "b up 1", "c up 1", learner);
    add(all, "learner", false, "a up 1", "a etcd_server_is_learner 0");
    String version = " etcd_server_version{server_version=\"3.6.14\"} 1";
    String newer = " etcd_server_version{server_version=\"3.7.1\"} 1";
    add(all, "versions-differ", true, "a" + version, "b" + newer);
    add(all, "versions-differ", false, "a" + version, "b" + version);
    String quota = " etcd_server_quota_backend_bytes ";
    add(all, "quotas-differ", true, "a" + quota + 2000, "b" + quota + 2001);
    add(all, "quotas-differ", false, "a" + quota + 2000, "b" + quota + 2000);
    String link = "a etcd_network_active_peers{Local=\"aa\",Remote=\"bb\"} ";
    String id = "b etcd_server_id{server_id=\"bb\"} 1";
    add(all, "links-down", true, link + 0, id);
    add(all, "links-down", false, link + 1, id);
    add(all, "links-down", false, link + 0, "b etcd_server_id{server_id=\"cc\"} 1");
  }

  private static void levels(List<RuleCase> all) {
    both(all, "no-leader", "a etcd_server_has_leader 0", "a etcd_server_has_leader 1");
    String slow = "a etcd_debugging_mvcc_slow_watcher_total ";
    both(all, "slow-watchers", slow + 1, slow + 0);
    both(all, "defragmenting", "a etcd_disk_defrag_inflight 1", "a etcd_disk_defrag_inflight 0");
    String quota = "a etcd_server_quota_backend_bytes 1000";
    String size = "a etcd_mvcc_db_total_size_in_bytes ";
    add(all, "quota-nearly-reached", true, quota, size + 951);
    add(all, "quota-nearly-reached", false, quota, size + 950);
    add(all, "quota-low", true, quota, size + 901);
    add(all, "quota-low", false, quota, size + 900);
    add(all, "quota-filling", true, quota, size + 801);
    add(all, "quota-filling", false, quota, size + 800);
    String used = "a etcd_mvcc_db_total_size_in_use_in_bytes ";
    add(all, "fragmented", true, size + 300_000_000, used + 149_000_000);
    add(all, "fragmented", false, size + 300_000_000, used + 151_000_000);
    add(all, "fragmented", false, size + 300_000_000, used + 104_000_000);
    add(all, "file-descriptors", true, "a process_max_fds 1000", "a process_open_fds 801");
    add(all, "file-descriptors", false, "a process_max_fds 1000", "a process_open_fds 800");
    String committed = "a etcd_server_proposals_committed_total ";
    String applied = "a etcd_server_proposals_applied_total 5000";
    add(all, "apply-lag", true, applied, committed + 6001);
    add(all, "apply-lag", false, applied, committed + 6000);
    String now = "a etcd_debugging_mvcc_current_revision ";
    String compacted = "a etcd_debugging_mvcc_compact_revision 1";
    add(all, "long-history", true, compacted, now + 1_000_002);
    add(all, "long-history", false, compacted, now + 1_000_001);
    // At the end 260 times the step; four hours more are 240 times.
    add(all, "growth", true, "a etcd_server_quota_backend_bytes 480", size + "0 1");
    add(all, "growth", false, "a etcd_server_quota_backend_bytes 501", size + "0 1");
  }

  private static void both(List<RuleCase> all, String rule, String fires, String fine) {
    add(all, rule, true, fires);
    add(all, rule, false, fine);
  }

  /** Steps are for a minute; {@code increase} goes on to the ends of its window. */
  private static void moving(List<RuleCase> all) {
    grown(all, "leader-changes", "etcd_server_leader_changes_seen_total", 0.3, 0.2);
    grown(all, "late-heartbeats", "etcd_server_heartbeat_send_failures_total", 0.7, 0.6);
    grown(all, "failed-proposals", "etcd_server_proposals_failed_total", 0.4, 0.3);
    grown(all, "slow-reads", "etcd_server_slow_read_indexes_total", 1.1, 0.9);
    grown(all, "slow-applies", "etcd_server_slow_apply_total", 61, 59);
    grown(all, "restarts", "process_start_time_seconds", 1, 0);
    grown(all, "failed-promotions", "etcd_server_learner_promote_failures{Reason=\"x\"}", 0.1, 0);
    grown(all, "snapshots-not-sent", "etcd_network_snapshot_send_failures{To=\"b\"}", 0.1, 0);
    grown(
        all,
        "snapshots-not-received",
        "etcd_network_snapshot_receive_failures{From=\"b\"}",
        0.1,
        0);
    grown(all, "send-failures", "etcd_network_peer_sent_failures_total{To=\"b\"}", 0.7, 0.5);
    String ok = calls("Put", "OK");
    String bad = calls("Put", "Unavailable");
    String stream =
        "a grpc_server_handled_total{grpc_code=\"Unavailable\",grpc_type=\"bidi_stream\"} 0 90";
    add(all, "failed-calls", true, STILL_A, ok + "0 98", bad + "0 2");
    add(all, "failed-calls", false, STILL_A, ok + "0 995", bad + "0 5", stream);
    add(all, "failed-calls", false, STILL_A, ok + "0 5", bad + "0 50");
    add(all, "many-failed-calls", true, STILL_A, ok + "0 94", bad + "0 6");
    add(all, "many-failed-calls", false, STILL_A, ok + "0 96", bad + "0 4");
  }

  private static String calls(String method, String code) {
    return "a grpc_server_handled_total{grpc_method=\"%s\",grpc_type=\"unary\",grpc_code=\"%s\"} "
        .formatted(method, code);
  }

  private static void grown(
      List<RuleCase> all, String rule, String metric, double fast, double slow) {
    // Where the start of the process is not the metric itself, it stays as it is.
    String start = rule.equals("restarts") ? "a up 1" : STILL_A;
    String line = "a " + metric + " 0 ";
    add(all, rule, true, start, line + fast);
    add(all, rule, false, start, line + slow);
  }

  private static void timed(List<RuleCase> all) {
    timed(all, "very-slow-fsync", "etcd_disk_wal_fsync_duration_seconds", "", 1);
    timed(all, "slow-fsync", "etcd_disk_wal_fsync_duration_seconds", "", 0.5);
    timed(all, "fsync-above-target", "etcd_disk_wal_fsync_duration_seconds", "", 0.01);
    timed(all, "slow-commit", "etcd_disk_backend_commit_duration_seconds", "", 0.25);
    timed(all, "commit-above-target", "etcd_disk_backend_commit_duration_seconds", "", 0.025);
    timed(all, "slow-peers", "etcd_network_peer_round_trip_time_seconds", "To=\"b\",", 0.15);
    timed(
        all,
        "slow-calls",
        "grpc_server_handling_seconds",
        "grpc_type=\"unary\",grpc_method=\"Put\",",
        0.15);
  }

  /** All observations in one bucket, whose 99th part of a hundred is just above or just below. */
  private static void timed(
      List<RuleCase> all, String rule, String histogram, String labels, double limit) {
    for (boolean fires : List.of(true, false)) {
      double bound = limit * (fires ? 1.02 : 1.0) / 0.99 * (fires ? 1 : 0.98);
      add(
          all,
          rule,
          fires,
          STILL_A,
          bucket(histogram, labels, String.format(Locale.ROOT, "%.6f", bound)),
          bucket(histogram, labels, "+Inf"));
    }
  }

  private static String bucket(String histogram, String labels, String bound) {
    return "a %s_bucket{%sle=\"%s\"} 0 60".formatted(histogram, labels, bound);
  }
}
