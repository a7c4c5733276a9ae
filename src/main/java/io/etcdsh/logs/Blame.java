package io.etcdsh.logs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom a kind of trouble is about. Members name the victim; but of certificates whoever is refused
 * by all others has the bad one.
 */
final class Blame {
  private static final String REFUSED = "remote error: tls";

  private Blame() {}

  static Set<String> of(LogKind kind, List<Episode> episodes) {
    return switch (kind) {
      case PEER_DOWN, PEER_SILENT, DROPPED, CLOCK, CLUSTER_MISMATCH, SNAPSHOT_FAILED ->
          named(episodes);
      case REMOVED -> removed(episodes);
      case TLS -> refused(episodes);
      default -> writers(episodes);
    };
  }

  private static Set<String> writers(List<Episode> episodes) {
    return episodes.stream().map(Episode::member).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those whom most of the others name; a member that is cut off names all the others. */
  private static Set<String> named(List<Episode> episodes) {
    Map<String, Set<String>> reporters =
        episodes.stream()
            .filter(it -> !it.peer().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Episode::peer, Collectors.mapping(Episode::member, Collectors.toSet())));
    if (reporters.isEmpty()) {
      return writers(episodes);
    }
    int most = reporters.values().stream().mapToInt(Set::size).max().orElse(0);
    return reporters.entrySet().stream()
        .filter(it -> it.getValue().size() == most)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The one itself, and whoever others call so. */
  private static Set<String> removed(List<Episode> episodes) {
    return episodes.stream()
        .map(it -> it.peer().isEmpty() ? it.member() : it.peer())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> refused(List<Episode> episodes) {
    List<Episode> rejected = episodes.stream().filter(it -> it.why().startsWith(REFUSED)).toList();
    if (rejected.isEmpty()) {
      return named(episodes);
    }
    Function<Map.Entry<String, Long>, Long> lines = Map.Entry::getValue;
    return rejected.stream()
        .collect(Collectors.groupingBy(Episode::member, Collectors.summingLong(Episode::count)))
        .entrySet()
        .stream()
        .max(Comparator.comparing(lines))
        .map(it -> Set.of(it.getKey()))
        .orElseGet(Set::of);
  }
}
