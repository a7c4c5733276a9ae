package io.etcdsh.metrics;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A histogram: how many observations were at most so large.
 *
 * @param buckets upper bounds to the number of observations up to there, the last bound infinite
 * @param sum of all observations
 */
public record Histogram(SortedMap<Double, Double> buckets, double sum) {

  /** Copies the buckets. */
  public Histogram {
    buckets = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
  }

  /** The histogram {@code name} over all series with these labels; absent if there is none. */
  public static Optional<Histogram> of(Scrape scrape, String name, Map<String, String> labels) {
    return of(scrape, name, it -> it.has(labels));
  }

  /** The histogram {@code name} over all series that are {@code wanted}; absent if none is. */
  public static Optional<Histogram> of(Scrape scrape, String name, Predicate<Sample> wanted) {
    TreeMap<Double, Double> buckets = new TreeMap<>();
    for (Sample sample : scrape.series(name + "_bucket")) {
      if (wanted.test(sample)) {
        bound(sample.label("le")).ifPresent(it -> buckets.merge(it, sample.value(), Double::sum));
      }
    }
    return buckets.isEmpty()
        ? Optional.empty()
        : Optional.of(new Histogram(buckets, scrape.sum(name + "_sum", wanted).orElse(0.0)));
  }

  private static Optional<Double> bound(String text) {
    try {
      return Optional.of(text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text));
    } catch (NumberFormatException noBound) {
      return Optional.empty();
    }
  }

  /** How many observations there are. */
  public double count() {
    return buckets.isEmpty() ? 0 : buckets.get(buckets.lastKey());
  }

  /** What came since {@code earlier}; all of it if the process has started anew meanwhile. */
  public Histogram since(Histogram earlier) {
    if (count() < earlier.count()) {
      return this;
    }
    TreeMap<Double, Double> grown = new TreeMap<>();
    buckets.forEach(
        (bound, count) -> grown.put(bound, count - earlier.buckets.getOrDefault(bound, 0.0)));
    return new Histogram(grown, sum - earlier.sum);
  }

  /** How many observations each bucket has of its own, by its upper bound. */
  public SortedMap<Double, Double> heights() {
    TreeMap<Double, Double> heights = new TreeMap<>();
    double below = 0;
    for (Map.Entry<Double, Double> bucket : buckets.entrySet()) {
      heights.put(bucket.getKey(), Math.max(0, bucket.getValue() - below));
      below = bucket.getValue();
    }
    return heights;
  }

  /**
   * No observation was larger than this: the end of the highest bucket that has one, infinite if it
   * has no end. Absent without observations.
   */
  public Optional<Double> highest() {
    return heights().entrySet().stream()
        .filter(bucket -> bucket.getValue() > 0)
        .map(Map.Entry::getKey)
        .reduce((lower, higher) -> higher);
  }

  /** The mean; absent without observations. */
  public Optional<Double> mean() {
    return count() > 0 ? Optional.of(sum / count()) : Optional.empty();
  }

  /**
   * The quantile, as Prometheus works it out ({@code histogram_quantile}): within a bucket
   * observations are taken for evenly spread. Absent without observations.
   *
   * @param q from 0 to 1
   */
  public Optional<Quantile> quantile(double q) {
    if (!(count() > 0)) {
      return Optional.empty();
    }
    double rank = q * count();
    double below = 0;
    double lower = 0;
    for (Map.Entry<Double, Double> bucket : buckets.entrySet()) {
      double upper = bucket.getKey();
      if (bucket.getValue() >= rank) {
        if (Double.isInfinite(upper)) {
          return Optional.of(new Quantile(lower, true));
        }
        double within = bucket.getValue() - below;
        double part = within > 0 ? (rank - below) / within : 1;
        return Optional.of(new Quantile(lower + (upper - lower) * part, false));
      }
      below = bucket.getValue();
      lower = upper;
    }
    return Optional.of(new Quantile(lower, true));
  }
}
