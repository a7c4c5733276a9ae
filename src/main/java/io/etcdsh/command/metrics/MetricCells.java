package io.etcdsh.command.metrics;

import io.etcdsh.alert.Quantities;
import io.etcdsh.alert.Unit;
import io.etcdsh.answer.Sparkline;
import io.etcdsh.metrics.Histogram;
import io.etcdsh.metrics.Quantile;
import io.etcdsh.metrics.Sample;
import io.etcdsh.metrics.Scrape;
import io.etcdsh.metrics.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What stands in the cells of a row.
 *
 * @param series the row
 * @param moving whether counters and histograms are shown over the time between two looks
 */
record MetricCells(Series series, boolean moving) {
  private static final String START = "process_start_time_seconds";
  private static final String NONE = "-";
  private static final int BARS = 8;

  /** The value at a member; {@code -} if it tells none. */
  String value(Source source) {
    return series
        .sample(source)
        .map(it -> moving && series.isCounter() ? rate(source) : text(source, it))
        .orElse(NONE);
  }

  private String rate(Source source) {
    return source
        .told()
        .toOptional()
        .flatMap(it -> it.rate(series.name(), series.labels()))
        .map(it -> Quantities.text(it, unit()) + "/s")
        .orElse(NONE);
  }

  private String text(Source source, Sample sample) {
    List<String> telling =
        sample.labels().entrySet().stream()
            .filter(it -> !series.labels().containsKey(it.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    boolean saidByLabels = sample.value() == 1 && telling.size() == 1 && isInfo();
    if (saidByLabels) {
      return telling.getFirst();
    }
    return series.name().equals(START)
        ? age(source, sample.value())
        : Quantities.text(sample.value(), unit());
  }

  /** Metrics that are always 1 and say by a label what they have to say. */
  private boolean isInfo() {
    return series.name().endsWith("_version")
        || series.name().endsWith("_info")
        || series.name().endsWith("_id");
  }

  private static String age(Source source, double start) {
    Instant then = Instant.ofEpochMilli((long) (start * 1000));
    return source
        .scrape()
        .map(Scrape::at)
        .map(now -> Duration.between(then, now).toSeconds())
        .map(it -> Quantities.text(it, Unit.SECONDS) + " ago")
        .orElse(NONE);
  }

  private Unit unit() {
    String name = series.name().replaceAll("_total$", "");
    if (name.endsWith("_bytes")) {
      return Unit.BYTES;
    }
    return name.endsWith("_seconds") ? Unit.SECONDS : Unit.COUNT;
  }

  /** The observations at a member; absent if there are none. */
  Optional<Histogram> histogram(Source source) {
    Optional<Window> told = source.told().toOptional();
    return (moving
            ? told.flatMap(it -> it.histogram(series.name(), series.labels()))
            : told.flatMap(it -> Histogram.of(it.after(), series.name(), series.labels())))
        .filter(it -> it.count() > 0);
  }

  /** A quantile at a member, {@code >} before one that may be any more. */
  String quantile(Source source, double q) {
    return histogram(source).flatMap(it -> it.quantile(q)).map(this::orMore).orElse(NONE);
  }

  private String orMore(Quantile quantile) {
    return (quantile.atLeast() ? ">" : "") + Quantities.text(quantile.value(), unit());
  }

  /** The end of the highest bucket at a member. */
  String highest(Source source) {
    return histogram(source)
        .flatMap(Histogram::highest)
        .map(it -> it.isInfinite() ? "any" : "<=" + Quantities.text(it, unit()))
        .orElse(NONE);
  }

  /** How many observations each bucket has, over the buckets that any member has some in. */
  String bars(Source source, List<Source> all) {
    List<SortedMap<Double, Double>> used =
        all.stream().flatMap(it -> histogram(it).stream()).map(Histogram::heights).toList();
    List<Double> bounds =
        used.stream()
            .flatMap(it -> it.entrySet().stream())
            .filter(it -> it.getValue() > 0)
            .map(Map.Entry::getKey)
            .distinct()
            .sorted()
            .toList();
    return histogram(source).map(it -> bars(it, bounds)).orElse(NONE);
  }

  private static String bars(Histogram histogram, List<Double> bounds) {
    List<Double> heights = new ArrayList<>();
    histogram
        .heights()
        .forEach(
            (bound, height) -> {
              if (bound >= bounds.getFirst() && bound <= bounds.getLast()) {
                heights.add(height);
              }
            });
    while (heights.size() > BARS) {
      double last = heights.removeLast();
      heights.set(heights.size() - 1, heights.getLast() + last);
    }
    return Sparkline.of(heights, heights.size(), 0, true);
  }
}
