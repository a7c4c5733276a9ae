package io.etcdsh.check;

import io.etcdsh.finding.Severity;
import io.etcdsh.metrics.Histogram;
import io.etcdsh.metrics.Window;
import java.util.Map;
import java.util.Optional;

/**
 * A histogram of durations that is slow. Of many observations while we looked the slowest hundredth
 * counts. A disk that is slow enough leaves no time for many: of a few it must be half of them, and
 * of very few those must be slow beyond doubt. If those tell nothing it is the slowest hundredth
 * since the process started, which forgets nothing and counts less.
 *
 * @param seconds that the part of them takes at least
 * @param atLeast whether it lies beyond the last bucket
 * @param count of observations
 * @param fresh whether they are of this look
 * @param severity how bad it is
 */
record Latency(double seconds, boolean atLeast, double count, boolean fresh, Severity severity) {
  private static final double SLOWEST = 0.99;
  private static final double HALF = 0.5;
  private static final double MANY = 20;

  /** Below this a busy moment of the machine may have been all of them. */
  private static final double FEW = 5;

  /** One alone may have been bad luck. */
  private static final double LEAST = 2;

  /**
   * Of the histogram {@code name}: beyond {@code hardly} worth a word, beyond {@code slow} a
   * warning. Absent if it is fast, or too little was observed.
   */
  static Optional<Latency> of(Window window, String name, double hardly, double slow) {
    Optional<Histogram> now = window.histogram(name, Map.of()).filter(it -> it.count() >= LEAST);
    Optional<Latency> fresh =
        now.flatMap(it -> of(it, true, it.count() < FEW ? slow : hardly, slow));
    boolean told = fresh.isPresent() || now.filter(it -> it.count() >= MANY).isPresent();
    return told
        ? fresh
        : Histogram.of(window.after(), name, Map.of())
            .filter(it -> it.count() >= MANY)
            .flatMap(it -> of(it, false, slow, Double.MAX_VALUE));
  }

  private static Optional<Latency> of(
      Histogram histogram, boolean fresh, double notice, double warning) {
    double count = histogram.count();
    return histogram
        .quantile(part(count))
        .filter(it -> it.value() > notice)
        .map(
            it ->
                new Latency(
                    it.value(),
                    it.atLeast(),
                    count,
                    fresh,
                    it.value() > warning ? Severity.WARNING : Severity.NOTICE));
  }

  private static double part(double count) {
    return count < MANY ? HALF : SLOWEST;
  }

  /** What it is, in words. */
  String text() {
    return "p%.0f %s%.0f ms of %.0f %s"
        .formatted(
            part(count) * 100,
            atLeast ? "at least " : "",
            seconds * 1000,
            count,
            fresh ? "while we looked" : "since the start");
  }
}
