package io.etcdsh.metrics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One number of a scrape.
 *
 * @param name of the metric, for a histogram with {@code _bucket}, {@code _sum} or {@code _count}
 * @param labels by name, in alphabetical order; never changed
 * @param value may be infinite or no number
 */
public record Sample(String name, SortedMap<String, String> labels, double value) {

  /** Copies the labels. */
  public Sample {
    labels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** A label's value; empty if there is no such label. */
  public String label(String label) {
    return labels.getOrDefault(label, "");
  }

  /** Whether it has all these labels. */
  public boolean has(Map<String, String> wanted) {
    return wanted.entrySet().stream()
        .allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
  }

  /** Name and labels as Prometheus writes them, for example {@code up{job="etcd"}}. */
  public String series() {
    return labels.isEmpty()
        ? name
        : labels.entrySet().stream()
            .map(entry -> entry.getKey() + "=\"" + escaped(entry.getValue()) + "\"")
            .collect(Collectors.joining(",", name + "{", "}"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
  }
}
