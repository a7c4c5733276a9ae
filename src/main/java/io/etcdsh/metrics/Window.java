package io.etcdsh.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Two scrapes of one member, and what came about between them.
 *
 * @param before the earlier one
 * @param after the later one
 */
public record Window(Scrape before, Scrape after) {
  private static final double NANOS = 1e9;
  private static final String START = "process_start_time_seconds";

  /** One look, in which nothing can be seen to grow. */
  public static Window of(Scrape only) {
    return new Window(only, only);
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(before.at(), after.at());
  }

  /** Whether the member started anew within it. */
  public boolean restarted() {
    return !before.value(START).equals(after.value(START));
  }

  /**
   * By how much the series with these labels grew. A series that was not there before counts from
   * 0, for many appear at their first use; after a restart all counts from 0. Absent if the metric
   * is not there.
   */
  public Optional<Double> increase(String name, Map<String, String> labels) {
    return increase(name, it -> it.has(labels));
  }

  /** The same of the series that are {@code wanted}. */
  public Optional<Double> increase(String name, Predicate<Sample> wanted) {
    double from = restarted() ? 0 : before.sum(name, wanted).orElse(0.0);
    return after.sum(name, wanted).map(now -> now < from ? now : now - from);
  }

  /** The same in a second. */
  public Optional<Double> rate(String name, Map<String, String> labels) {
    double seconds = length().toNanos() / NANOS;
    return seconds > 0 ? increase(name, labels).map(it -> it / seconds) : Optional.empty();
  }

  /** The observations within the window; absent if the histogram is not there. */
  public Optional<Histogram> histogram(String name, Map<String, String> labels) {
    return histogram(name, it -> it.has(labels));
  }

  /** The same over the series that are {@code wanted}. */
  public Optional<Histogram> histogram(String name, Predicate<Sample> wanted) {
    Optional<Histogram> now = Histogram.of(after, name, wanted);
    return restarted()
        ? now
        : now.map(it -> Histogram.of(before, name, wanted).map(it::since).orElse(it));
  }
}
