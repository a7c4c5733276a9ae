package io.etcdsh.logs;

import io.etcdsh.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the logs of some members come to, taken together. Two files of the same member are two parts
 * of its log.
 *
 * @param files in the order in which they were given
 * @param timeline the episodes of all members in the order of time
 * @param counts lines of each kind
 * @param findings the worst first
 */
public record Analysis(
    List<FileReport> files,
    List<Episode> timeline,
    Map<LogKind, Long> counts,
    List<Finding> findings) {
  /** Copies everything. */
  public Analysis {
    files = List.copyOf(files);
    timeline = List.copyOf(timeline);
    counts = Map.copyOf(counts);
    findings = List.copyOf(findings);
  }

  /**
   * Joins the reports.
   *
   * @param kinds the kinds that are wanted; none for all
   */
  public static Analysis of(List<FileReport> files, Set<LogKind> kinds) {
    return named(files, kinds, names(files));
  }

  /** Names by ID; a file that was cut off at its front may know the ID only. */
  private static Map<String, String> names(List<FileReport> files) {
    Map<String, String> names = new HashMap<>();
    files.stream()
        .filter(file -> !file.id().isEmpty())
        .sorted(Comparator.comparing(file -> !file.member().equals(file.id())))
        .forEach(file -> names.put(file.id(), file.member()));
    return names;
  }

  private static Analysis named(
      List<FileReport> reports, Set<LogKind> kinds, Map<String, String> names) {
    List<FileReport> files =
        reports.stream().map(file -> file.called(called(names, file.member()))).toList();
    List<Episode> all = new ArrayList<>();
    for (FileReport file : files) {
      file.episodes().forEach(it -> all.add(it.called(file.member(), called(names, it.peer()))));
    }
    all.sort(Comparator.comparing(Episode::first).thenComparing(Episode::kind));
    Map<LogKind, Long> counts = new EnumMap<>(LogKind.class);
    files.forEach(file -> file.counts().forEach((kind, n) -> counts.merge(kind, n, Long::sum)));
    // What is not wanted may still explain what is, so findings are chosen and not their sources.
    List<Finding> findings = new LogFindings(files, all).findings(kind -> wanted(kinds, kind));
    counts.keySet().removeIf(kind -> !wanted(kinds, kind));
    all.removeIf(episode -> !wanted(kinds, episode.kind()));
    return new Analysis(files, all, counts, findings);
  }

  private static boolean wanted(Set<LogKind> kinds, LogKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  private static String called(Map<String, String> names, String peer) {
    return names.getOrDefault(peer, peer);
  }

  /** How the members are called, in order. */
  public Set<String> members() {
    Set<String> members = new TreeSet<>();
    files.forEach(file -> members.add(file.member()));
    return members;
  }

  /** The versions that are told, in order. */
  public Set<String> versions() {
    Set<String> versions = new TreeSet<>();
    files.forEach(file -> versions.addAll(file.versions()));
    return versions;
  }

  /** When the first line was written. */
  public Optional<Instant> first() {
    return files.stream().flatMap(file -> file.first().stream()).min(Comparator.naturalOrder());
  }

  /** When the last line was written. */
  public Optional<Instant> last() {
    return files.stream().flatMap(file -> file.last().stream()).max(Comparator.naturalOrder());
  }

  /** How many lines there are. */
  public long lines() {
    return files.stream().mapToLong(FileReport::lines).sum();
  }

  /** How many lines are none of etcd's. */
  public long unread() {
    return files.stream().mapToLong(FileReport::unread).sum();
  }

  /** How many lines look like trouble and are none. */
  public long benign() {
    return files.stream().mapToLong(FileReport::benign).sum();
  }
}
