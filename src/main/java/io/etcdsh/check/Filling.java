package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.metrics.Window;
import java.time.Duration;
import java.util.Optional;

/**
 * When the quota is reached if the data goes on growing as it did between the two looks (R26). The
 * used part of the file counts, for the file itself grows in leaps. A short look sees a burst as
 * well as a trend, so that it tells no more than a notice, and nothing of a database that is nearly
 * empty.
 */
final class Filling implements Check {
  private static final String USED = "etcd_mvcc_db_total_size_in_use_in_bytes";

  /** Less than this is what the last writes before the look leave. */
  private static final double LITTLE_BYTES = 256 * 1024;

  private static final Duration FAR = Duration.ofHours(24);

  /** The official alert rules look so far ahead (etcd mixin, etcdExcessiveDatabaseGrowth). */
  private static final Duration NEAR = Duration.ofHours(4);

  private static final Duration TREND = Duration.ofSeconds(10);
  private static final double NEARLY_EMPTY = 0.1;

  @Override
  public String name() {
    return "growth-forecast";
  }

  @Override
  public Topic topic() {
    return Topic.SPACE;
  }

  @Override
  public String question() {
    return "Does the space last for a day?";
  }

  @Override
  public Verdict on(Observation seen) {
    return seen.witnesses().stream().allMatch(it -> Quota.bytes(it).isEmpty())
        ? new Verdict.NoData("No member tells its quota.")
        : Each.metrics(seen, (it, window) -> finding(it, window));
  }

  private Optional<Finding> finding(Witness member, Window window) {
    double before = window.before().value(USED).orElse(0.0);
    double after = window.after().value(USED).orElse(0.0);
    double grown = before > 0 ? after - before : 0;
    double room = Quota.bytes(member).map(quota -> quota - after).orElse(Double.MAX_VALUE);
    double seconds = room / grown * window.length().toMillis() / 1000;
    boolean burst =
        !isTrend(window) && Quota.of(member).filter(part -> part >= NEARLY_EMPTY).isEmpty();
    return burst || grown < LITTLE_BYTES || room <= 0 || seconds > FAR.toSeconds()
        ? Optional.empty()
        : Optional.of(finding(member, window, grown, seconds));
  }

  private Finding finding(Witness member, Window window, double grown, double seconds) {
    Severity severity =
        isTrend(window) && seconds < NEAR.toSeconds() ? Severity.WARNING : Severity.NOTICE;
    return Finding.of(
            name(),
            severity,
            "If it goes on like this, the quota of %s is reached in about %s."
                .formatted(member.label(), told(seconds)))
        .shownBy(
            member.label(),
            "%.1f MiB more in %d ms; %s"
                .formatted(grown / 1024 / 1024, window.length().toMillis(), Quota.text(member)))
        .because("More is written than is compacted; a short look may have met a burst.")
        .mendedBy("diagnose --only space --interval 30s", "top");
  }

  private static boolean isTrend(Window window) {
    return window.length().compareTo(TREND) >= 0;
  }

  private static String told(double seconds) {
    long minutes = Math.round(seconds / 60);
    return minutes < 90 ? Math.max(1, minutes) + " min" : Math.round(minutes / 60.0) + " h";
  }
}
