package io.etcdsh.command.endpoint;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.model.Alarm;
import io.etcdsh.model.AlarmList;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether an endpoint is healthy as etcdctl sees it ({@code ep_command.go}, epHealthCommandFunc):
 * it answers a linearizable read, and no alarm is raised.
 *
 * @param endpoint that was asked
 * @param took time of the read, also if it failed
 * @param finished when all was known, on the clock of {@link System#nanoTime}
 * @param refusal why the read failed; a denied permission is no failure, for it came from a quorum
 * @param alarms etcdctl's text about alarms, if there is anything to say; 3.4 does not ask
 */
record HealthReport(
    Endpoint endpoint,
    Duration took,
    long finished,
    Optional<Problem> refusal,
    Optional<String> alarms) {
  private static final RangeQuery PROPOSAL = RangeQuery.of(Bytes.utf8("health"));

  /** Asks an endpoint; both questions together stay within {@code limit}. */
  static HealthReport of(ClusterReader cluster, Endpoint endpoint, Duration limit) {
    long start = System.nanoTime();
    Optional<Problem> refusal = commits(cluster, endpoint, limit).failure();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Optional<String> alarms =
        refusal.isPresent()
            ? Optional.empty()
            : alarms(cluster.alarmsAt(endpoint, limit.minus(took).plusMillis(1)));
    return new HealthReport(endpoint, took, System.nanoTime(), refusal, alarms);
  }

  /** Whether the endpoint answers a read that needs a quorum. */
  static Result<Endpoint> commits(ClusterReader cluster, Endpoint endpoint, Duration limit) {
    Optional<Problem> problem =
        cluster
            .rangeAt(endpoint, PROPOSAL, limit)
            .failure()
            .filter(failure -> failure.code() != ProblemCode.PERMISSION_DENIED);
    return problem.<Result<Endpoint>>map(Result::failed).orElseGet(() -> Result.ok(endpoint));
  }

  private static Optional<String> alarms(Result<AlarmList> answer) {
    return switch (answer) {
      case Result.Failed<AlarmList> failed -> Optional.of("Unable to fetch the alarm list");
      case Result.Ok<AlarmList>(AlarmList list) ->
          list.alarms().isEmpty() ? Optional.empty() : Optional.of(active(list.alarms()));
    };
  }

  private static String active(List<Alarm> alarms) {
    StringBuilder text = new StringBuilder("Active Alarm(s): ");
    alarms.forEach(alarm -> text.append(name(alarm)).append(' '));
    return text.toString();
  }

  private static String name(Alarm alarm) {
    return switch (alarm.kind()) {
      case NOSPACE, CORRUPT -> alarm.kind().name();
      case NONE -> "UNKNOWN";
    };
  }

  /** What is wrong in etcdctl's words; nothing if it is healthy. */
  Optional<String> error(EtcdLine line) {
    return refusal
        .map(Problem::etcdctlText)
        .or(() -> line.isAtLeast(EtcdLine.V3_5) ? alarms : Optional.empty());
  }

  /** What is wrong in our own words. */
  Optional<Problem> problem() {
    return refusal
        .map(failure -> Verdict.about(endpoint, failure))
        .or(
            () ->
                alarms.map(
                    text ->
                        Problem.of(
                            ProblemCode.PARTIAL,
                            "The endpoint %s is unhealthy.".formatted(endpoint),
                            text.strip())));
  }
}
