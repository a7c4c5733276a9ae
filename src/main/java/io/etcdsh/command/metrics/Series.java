package io.etcdsh.command.metrics;

import io.etcdsh.metrics.MetricType;
import io.etcdsh.metrics.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row: a metric, and those of its labels that tell its series apart within a member.
 *
 * @param name without {@code _bucket} and the like
 * @param type as its {@code # TYPE} says
 * @param labels those that tell it apart
 */
record Series(String name, MetricType type, SortedMap<String, String> labels) {
  Series {
    labels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** What it is called, with the names of members for their IDs. */
  String text(Sources sources) {
    Map<String, String> named = new TreeMap<>();
    labels.forEach((label, value) -> named.put(label, sources.named(value)));
    return new Sample(name, new TreeMap<>(named), 0).series();
  }

  boolean isHistogram() {
    return type == MetricType.HISTOGRAM;
  }

  boolean isCounter() {
    return type == MetricType.COUNTER;
  }

  /** Its sample at a member; the first one if there are several. */
  Optional<Sample> sample(Source source) {
    return source.scrape().stream()
        .flatMap(it -> it.series(name).stream())
        .filter(it -> it.has(labels))
        .findFirst();
  }

  /** How it is ordered among its like. */
  String order() {
    return new Sample(name, labels, 0).series();
  }

  static List<String> parts(String name) {
    return List.of(name + "_bucket", name + "_sum", name + "_count");
  }
}
