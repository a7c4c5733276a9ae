package io.etcdsh.command.metrics;

import io.etcdsh.metrics.MetricType;
import io.etcdsh.metrics.Sample;
import io.etcdsh.metrics.Scrape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the rows: the series that any member tells, each once. */
final class SeriesTable {
  private static final String BOUND = "le";

  private SeriesTable() {}

  /** In the order of the choice, then by name and labels. */
  static List<Series> of(Sources sources, MetricChoice choice) {
    List<Scrape> scrapes =
        sources.answering().stream().flatMap(it -> it.scrape().stream()).toList();
    Set<Series> found = new LinkedHashSet<>();
    for (String name : names(scrapes)) {
      if (choice.wants(name) || Series.parts(name).stream().anyMatch(it -> part(choice, it))) {
        found.addAll(series(name, scrapes));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingInt((Series it) -> choice.rank(it.name()))
                .thenComparing(Series::order))
        .toList();
  }

  /** A pattern may fit what a histogram is made of; the chosen names are whole ones. */
  private static boolean part(MetricChoice choice, String name) {
    return choice.names().isEmpty() && choice.pattern().contains("_") && choice.wants(name);
  }

  /** By its type a histogram is one metric, not three. */
  private static Set<String> names(List<Scrape> scrapes) {
    Set<String> names = new TreeSet<>();
    for (Scrape scrape : scrapes) {
      Set<String> parts = new HashSet<>();
      scrape
          .types()
          .forEach(
              (name, type) -> {
                if (type == MetricType.HISTOGRAM) {
                  parts.addAll(Series.parts(name));
                  names.add(name);
                }
              });
      scrape.samples().keySet().stream().filter(it -> !parts.contains(it)).forEach(names::add);
    }
    return names;
  }

  private static List<Series> series(String name, List<Scrape> scrapes) {
    MetricType type =
        scrapes.stream()
            .flatMap(it -> Stream.ofNullable(it.types().get(name)))
            .findFirst()
            .orElse(MetricType.UNTYPED);
    String shown = type == MetricType.HISTOGRAM ? name + "_count" : name;
    Set<String> telling = telling(shown, scrapes);
    List<Series> all = new ArrayList<>();
    for (Scrape scrape : scrapes) {
      for (Sample sample : scrape.series(shown)) {
        TreeMap<String, String> labels = new TreeMap<>(sample.labels());
        labels.keySet().retainAll(telling);
        all.add(new Series(name, type, labels));
      }
    }
    return all;
  }

  /** The labels that have several values within one member; the others tell whose it is. */
  private static Set<String> telling(String name, List<Scrape> scrapes) {
    Set<String> telling = new HashSet<>();
    for (Scrape scrape : scrapes) {
      Map<String, Set<String>> values = new HashMap<>();
      for (Sample sample : scrape.series(name)) {
        sample
            .labels()
            .forEach((label, it) -> values.computeIfAbsent(label, l -> new HashSet<>()).add(it));
      }
      values.forEach(
          (label, its) -> {
            if (its.size() > 1 && !label.equals(BOUND)) {
              telling.add(label);
            }
          });
    }
    return telling;
  }
}
