package io.etcdsh.alert;

import static io.etcdsh.alert.Comparison.ABOVE;
import static io.etcdsh.finding.Severity.CRITICAL;
import static io.etcdsh.finding.Severity.NOTICE;
import static io.etcdsh.finding.Severity.WARNING;

import java.time.Duration;
import java.util.List;

/**
 * Requests, proposals and what members send one another. Limits of what the official mixin watches
 * are the mixin's. Calls that stream are left out: a watch whose client goes away counts as failed
 * ({@code Unavailable}).
 */
final class TrafficRules {
  private static final Duration FIVE = Duration.ofMinutes(5);
  private static final Duration TEN = Duration.ofMinutes(10);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Matcher UNARY = new Matcher("grpc_type", Matcher.How.IS, "unary");
  private static final List<String> CALL = List.of("grpc_method", "grpc_service", "grpc_type");

  private static final Signal FAILED =
      new Signal.Fraction(
          "grpc_server_handled_total",
          List.of(UNARY),
          new Matcher(
              "grpc_code",
              Matcher.How.FITS,
              "Unknown|FailedPrecondition|ResourceExhausted|Internal|Unavailable|DataLoss"
                  + "|DeadlineExceeded"),
          List.of("grpc_code", "grpc_method", "grpc_service", "grpc_type"),
          1,
          FIVE);

  static final List<Rule> ALL =
      List.of(
          Rule.of(
              "many-failed-calls",
              CRITICAL,
              new Condition(FAILED, ABOVE, 5),
              FIVE,
              "Many calls of clients fail on the member."),
          Rule.of(
              "failed-calls",
              WARNING,
              new Condition(FAILED, ABOVE, 1),
              TEN,
              "Calls of clients fail on the member."),
          Rule.of(
              "slow-calls",
              WARNING,
              new Condition(
                  new Signal.Slowness(
                      "grpc_server_handling_seconds",
                      "",
                      List.of(UNARY, new Matcher("grpc_method", Matcher.How.IS_NOT, "Defragment")),
                      CALL,
                      FIVE),
                  ABOVE,
                  0.15),
              TEN,
              "Calls of clients are slow; told only by members with --metrics=extensive."),
          Rule.of(
              "failed-proposals",
              WARNING,
              new Condition(
                  new Signal.Growth("etcd_server_proposals_failed_total", List.of(), QUARTER),
                  ABOVE,
                  5),
              QUARTER,
              "Writes fail: elections, a lost quorum, or members that are too slow."),
          Rule.of(
              "apply-lag",
              WARNING,
              // At 5000 the member refuses requests (etcdserver/v3_server.go,
              // maxGapBetweenApply...)
              new Condition(
                  new Signal.Distance(
                      "etcd_server_proposals_committed_total",
                      "etcd_server_proposals_applied_total"),
                  ABOVE,
                  1000),
              Duration.ofMinutes(2),
              "The member does not keep up with applying; at 5000 it refuses requests."),
          Rule.of(
              "slow-applies",
              WARNING,
              new Condition(new Signal.Pace("etcd_server_slow_apply_total", "", TEN), ABOVE, 1),
              TEN,
              "Requests take over 100 ms to be applied: large ranges or transactions, CPU, disk."),
          Rule.of(
              "slow-reads",
              WARNING,
              new Condition(
                  new Signal.Growth("etcd_server_slow_read_indexes_total", List.of(), TEN),
                  ABOVE,
                  10),
              FIVE,
              "Linearizable reads wait for the leader: it is overloaded, or the link to it slow."),
          Rule.of(
              "slow-watchers",
              NOTICE,
              new Condition(
                  new Signal.Level("etcd_debugging_mvcc_slow_watcher_total", Unit.COUNT), ABOVE, 0),
              TEN,
              "Clients take their events too slowly."),
          Rule.of(
              "slow-peers",
              WARNING,
              new Condition(
                  new Signal.Slowness(
                      "etcd_network_peer_round_trip_time_seconds",
                      "To",
                      List.of(),
                      List.of(),
                      FIVE),
                  ABOVE,
                  0.15),
              TEN,
              "Messages between members take long; the default timeouts want below 100 ms."),
          Rule.of(
              "send-failures",
              WARNING,
              new Condition(
                  new Signal.Pace(
                      "etcd_network_peer_sent_failures_total", "To", Duration.ofMinutes(2)),
                  ABOVE,
                  0.01),
              TEN,
              "The member cannot send to another one."),
          Rule.of(
              "snapshots-not-sent",
              WARNING,
              new Condition(
                  new Signal.Growth(
                      "etcd_network_snapshot_send_failures", List.of("To"), Duration.ofMinutes(30)),
                  ABOVE,
                  0),
              Duration.ZERO,
              "The member could not send a snapshot to one that is far behind."),
          Rule.of(
              "snapshots-not-received",
              WARNING,
              new Condition(
                  new Signal.Growth(
                      "etcd_network_snapshot_receive_failures",
                      List.of("From"),
                      Duration.ofMinutes(30)),
                  ABOVE,
                  0),
              Duration.ZERO,
              "The member is far behind and could not take a snapshot."));

  private TrafficRules() {}
}
