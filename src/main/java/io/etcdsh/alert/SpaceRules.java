package io.etcdsh.alert;

import static io.etcdsh.alert.Comparison.ABOVE;
import static io.etcdsh.alert.Comparison.BELOW;
import static io.etcdsh.finding.Severity.CRITICAL;
import static io.etcdsh.finding.Severity.NOTICE;
import static io.etcdsh.finding.Severity.WARNING;

import java.time.Duration;
import java.util.List;

/**
 * Quota, growth, fragmentation, history. The alarm NOSPACE itself cannot be told from metrics:
 * {@code etcd_debugging_server_alarms} (3.6) counts wrongly, so the quota stands for it.
 */
final class SpaceRules {
  private static final String SIZE = "etcd_mvcc_db_total_size_in_bytes";
  private static final String USED = "etcd_mvcc_db_total_size_in_use_in_bytes";
  private static final String QUOTA = "etcd_server_quota_backend_bytes";
  private static final Duration TEN = Duration.ofMinutes(10);
  private static final Duration AHEAD = Duration.ofHours(4);

  /** Below this it is not worth a defragmentation (official mixin). */
  private static final double WORTH_IT = 100 * 1024 * 1024;

  static final List<Rule> ALL =
      List.of(
          Rule.of(
              "quota-nearly-reached",
              CRITICAL,
              new Condition(new Signal.Share(SIZE, QUOTA), ABOVE, 95),
              TEN,
              "The database is about to reach its quota, or has: then it takes no more writes."),
          Rule.of(
              "quota-low",
              WARNING,
              new Condition(new Signal.Share(SIZE, QUOTA), ABOVE, 90),
              TEN,
              "The database comes near to its quota."),
          Rule.of(
              "quota-filling",
              NOTICE,
              new Condition(new Signal.Share(SIZE, QUOTA), ABOVE, 80),
              TEN,
              "The database has filled most of its quota."),
          Rule.of(
              "growth",
              WARNING,
              new Condition(new Signal.Forecast(SIZE, QUOTA, AHEAD, AHEAD, TEN), ABOVE, 100),
              TEN,
              "If the database goes on growing like this, it reaches its quota within 4 hours."),
          Rule.of(
                  "fragmented",
                  WARNING,
                  new Condition(new Signal.Share(USED, SIZE), BELOW, 50),
                  TEN,
                  "Half of the database file is empty; a defragmentation gives it back.")
              .provided(new Condition(new Signal.Level(USED, Unit.BYTES), ABOVE, WORTH_IT)),
          Rule.of(
              "quotas-differ",
              WARNING,
              new Condition(new Signal.Spread(QUOTA, Unit.BYTES), ABOVE, 0),
              TEN,
              "The members have different quotas: the smallest stops the whole cluster."),
          Rule.of(
              "long-history",
              WARNING,
              new Condition(
                  new Signal.Distance(
                      "etcd_debugging_mvcc_current_revision",
                      "etcd_debugging_mvcc_compact_revision"),
                  ABOVE,
                  1_000_000),
              Duration.ofMinutes(30),
              "The history is not compacted: it takes space, and nobody gives it back."));

  private SpaceRules() {}
}
