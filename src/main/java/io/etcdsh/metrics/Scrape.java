package io.etcdsh.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All numbers that a member told at one moment.
 *
 * @param at when it was asked
 * @param samples by the name of the metric, in the order of the page
 * @param types by the name of the metric, without {@code _bucket} and the like
 */
public record Scrape(Instant at, Map<String, List<Sample>> samples, Map<String, MetricType> types) {
  private static final String TYPE = "# TYPE ";

  /** Copies the maps. */
  public Scrape {
    Map<String, List<Sample>> copy = new HashMap<>();
    samples.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    samples = Map.copyOf(copy);
    types = Map.copyOf(types);
  }

  /** Reads a page; lines that cannot be read mean nothing. */
  public static Scrape of(Instant at, Stream<String> page) {
    Map<String, List<Sample>> samples = new HashMap<>();
    Map<String, MetricType> types = new HashMap<>();
    page.forEach(
        line -> {
          if (line.startsWith(TYPE)) {
            String[] words = line.substring(TYPE.length()).strip().split("\\s+", 2);
            if (words.length == 2) {
              types.put(words[0], MetricType.of(words[1]));
            }
          }
          SampleLine.read(line)
              .ifPresent(it -> samples.computeIfAbsent(it.name(), n -> new ArrayList<>()).add(it));
        });
    return new Scrape(at, samples, types);
  }

  /** The page again, as far as it was understood, by the names of the metrics. */
  public List<String> lines() {
    Stream<String> kinds =
        types.entrySet().stream()
            .map(it -> TYPE + it.getKey() + " " + it.getValue().name().toLowerCase(Locale.ROOT));
    Stream<String> numbers =
        samples.keySet().stream()
            .sorted()
            .flatMap(name -> series(name).stream())
            .map(it -> it.series() + " " + MetricNumber.text(it.value()));
    return Stream.concat(kinds.sorted(), numbers).toList();
  }

  /** The series of a metric; none if it is not there. */
  public List<Sample> series(String name) {
    return samples.getOrDefault(name, List.of());
  }

  /** The value of a metric that has one series. */
  public Optional<Double> value(String name) {
    return series(name).stream().map(Sample::value).findFirst();
  }

  /** The sum of the series that have these labels; absent if none has. */
  public Optional<Double> sum(String name, Map<String, String> labels) {
    return sum(name, it -> it.has(labels));
  }

  /** The sum of the series that are {@code wanted}; absent if none is. */
  public Optional<Double> sum(String name, Predicate<Sample> wanted) {
    List<Sample> fitting = series(name).stream().filter(wanted).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(fitting.stream().mapToDouble(Sample::value).sum());
  }

  /** The values that a label has among the series of a metric, each once. */
  public List<String> labelValues(String name, String label) {
    return series(name).stream().map(it -> it.label(label)).distinct().toList();
  }
}
