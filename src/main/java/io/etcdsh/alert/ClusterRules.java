package io.etcdsh.alert;

import static io.etcdsh.alert.Comparison.ABOVE;
import static io.etcdsh.alert.Comparison.AT_LEAST;
import static io.etcdsh.alert.Comparison.BELOW;
import static io.etcdsh.finding.Severity.CRITICAL;
import static io.etcdsh.finding.Severity.NOTICE;
import static io.etcdsh.finding.Severity.WARNING;

import java.time.Duration;
import java.util.List;

/**
 * Members, votes, leaders, versions. Names of metrics are those of etcd's {@code
 * etcdserver/metrics.go} and {@code rafthttp/metrics.go}, 3.4 to 3.7. What the official mixin
 * watches ({@code contrib/mixin/alerts/alerts.libsonnet}) has its limits where they fit.
 */
final class ClusterRules {
  /** As in the mixin: one rolling restart of three members must not fire. */
  private static final int LEADER_CHANGES = 4;

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);

  static final List<Rule> ALL =
      List.of(
          Rule.of(
              "no-quorum",
              CRITICAL,
              new Condition(new Signal.Spare(), BELOW, 0),
              Duration.ofMinutes(1),
              "Fewer voters answer than a majority: the cluster takes no writes."),
          Rule.of(
              "no-leader",
              CRITICAL,
              new Condition(new Signal.Level("etcd_server_has_leader", Unit.COUNT), BELOW, 1),
              Duration.ofMinutes(1),
              "The member sees no leader: it can serve neither writes nor linearizable reads."),
          Rule.of(
              "members-down",
              WARNING,
              new Condition(new Signal.Silent(), ABOVE, 0),
              Duration.ofMinutes(10),
              "Members do not answer."),
          Rule.of(
              "no-spare-voter",
              NOTICE,
              new Condition(new Signal.Spare(), BELOW, 1),
              Duration.ofMinutes(10),
              "One more voter down ends the quorum."),
          Rule.of(
              "even-voters",
              NOTICE,
              new Condition(new Signal.Oddness(), BELOW, 1),
              HOUR,
              "An even number of voters stands no more faults than one voter fewer."),
          Rule.of(
              "leader-changes",
              WARNING,
              new Condition(
                  new Signal.Growth("etcd_server_leader_changes_seen_total", List.of(), QUARTER),
                  AT_LEAST,
                  LEADER_CHANGES),
              Duration.ofMinutes(5),
              "The leader changes again and again: a slow disk, too little CPU, or the network."),
          Rule.of(
              "late-heartbeats",
              WARNING,
              new Condition(
                  new Signal.Growth(
                      "etcd_server_heartbeat_send_failures_total", List.of(), QUARTER),
                  ABOVE,
                  10),
              Duration.ofMinutes(5),
              "The leader sends its heartbeats late: its disk or CPU does not keep up."),
          Rule.of(
              "links-down",
              WARNING,
              new Condition(new Signal.Unlinked(), ABOVE, 0),
              Duration.ofMinutes(5),
              "The member has no link to a member that is up."),
          Rule.of(
              "restarts",
              WARNING,
              new Condition(new Signal.Restarts(HOUR), ABOVE, 2),
              Duration.ZERO,
              "The process starts anew again and again."),
          Rule.of(
              "versions-differ",
              WARNING,
              new Condition(new Signal.Variety("etcd_server_version", "server_version"), ABOVE, 1),
              Duration.ofHours(6),
              "The members run different versions; an upgrade has yet to be finished."),
          Rule.of(
              "learner",
              NOTICE,
              new Condition(new Signal.Level("etcd_server_is_learner", Unit.COUNT), ABOVE, 0),
              HOUR,
              "The member is still a learner, without a vote."),
          Rule.of(
              "failed-promotions",
              NOTICE,
              new Condition(
                  new Signal.Growth(
                      "etcd_server_learner_promote_failures", List.of("Reason"), HOUR),
                  ABOVE,
                  0),
              Duration.ZERO,
              "A learner was to be promoted and was not ready."));

  private ClusterRules() {}
}
