package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.metrics.Window;
import java.util.Optional;

/** Many leaders in a short time (R4; etcd mixin: 4 in 15 minutes). */
final class RestlessLeader implements Check {
  private static final double MANY = 4;
  private static final double QUARTER_HOUR_SECONDS = 900;

  @Override
  public String name() {
    return "leader-flapping";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Has the leader stayed since the members started?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.metrics(seen, (it, window) -> finding(it, window));
  }

  private Optional<Finding> finding(Witness member, Window window) {
    double changes = window.after().value("etcd_server_leader_changes_seen_total").orElse(1.0) - 1;
    double age =
        window
            .after()
            .value("process_start_time_seconds")
            .map(start -> window.after().at().getEpochSecond() - start)
            .orElse(QUARTER_HOUR_SECONDS);
    double quarters = Math.max(1, age / QUARTER_HOUR_SECONDS);
    return changes / quarters < MANY
        ? Optional.empty()
        : Optional.of(
            Finding.of(name(), Severity.WARNING, "The leader changes again and again.")
                .shownBy(member.label(), "saw %.0f elections in %.0f s".formatted(changes, age))
                .because(
                    "A slow disk or network, or heartbeats that are too short for the distance.")
                .mendedBy("top", "metrics leader"));
  }
}
