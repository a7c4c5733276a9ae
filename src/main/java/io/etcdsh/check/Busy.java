package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Map;

/** Processor time that the process takes. */
final class Busy implements Check {
  private static final double MUCH = 0.8;

  /** The counter moves in steps of 10 ms. */
  private static final long SHORT_MILLIS = 500;

  @Override
  public String name() {
    return "busy";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Does every member have processor time to spare?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(
        seen,
        (it, window) ->
            window
                .rate("process_cpu_seconds_total", Map.of())
                .filter(cores -> cores > MUCH && window.length().toMillis() > SHORT_MILLIS)
                .map(cores -> finding(it, cores)));
  }

  private Finding finding(Witness member, double cores) {
    return Finding.of(name(), Severity.NOTICE, member.label() + " is busy.")
        .shownBy(member.label(), "%.1f processors in use".formatted(cores))
        .because("Many requests, large reads, or a compaction.")
        .mendedBy("top", "metrics grpc_server_handled");
  }
}
