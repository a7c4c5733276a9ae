package io.etcdsh.logs;

import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Episodes to findings, one for each kind. What another member's own log explains is lowered: a
 * peer that is away while it restarts is no trouble of its own.
 */
final class LogFindings {
  /** Members notice a peer's end at once and its silence after a while. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  /** So many lost leaders within 15 minutes are too many (etcd's mixin). */
  private static final long MANY_ELECTIONS = 4;

  /** Fewer wrong passwords are a person's. */
  private static final long MANY_REFUSALS = 10;

  /** Applying beyond 100 ms is told; beyond this it is felt. */
  private static final Duration SLOW = Duration.ofMillis(500);

  private static final long MANY_SLOW = 100;
  private static final int PROOFS = 3;

  private final List<FileReport> files;
  private final List<Episode> timeline;

  LogFindings(List<FileReport> files, List<Episode> timeline) {
    this.files = files;
    this.timeline = timeline;
  }

  /** The worst first. */
  List<Finding> findings(Predicate<LogKind> wanted) {
    List<Finding> findings = new ArrayList<>();
    for (LogKind kind : LogKind.values()) {
      List<Episode> episodes = timeline.stream().filter(it -> it.kind() == kind).toList();
      if (!episodes.isEmpty() && isTold(kind) && wanted.test(kind)) {
        findings.add(finding(kind, episodes));
      }
    }
    findings.sort(Comparator.comparing(Finding::severity)); // stable: the order of blame stays
    return findings;
  }

  /** What belongs to the life of a healthy cluster stands in the timeline only. */
  private static boolean isTold(LogKind kind) {
    return switch (kind) {
      case START, STOP, MEMBERSHIP, DEFRAG, SNAPSHOT, COMPACTION -> false;
      default -> true;
    };
  }

  private Finding finding(LogKind kind, List<Episode> all) {
    List<Episode> open = all.stream().filter(it -> !isExplained(it)).toList();
    List<Episode> episodes = open.isEmpty() ? all : open;
    Severity severity = open.isEmpty() ? Severity.NOTICE : severity(kind, open);
    Set<String> members = Blame.of(kind, episodes);
    String[] remedies = Advice.remedies(kind).toArray(String[]::new);
    return Finding.of(kind.word(), severity, Wording.of(kind, episodes, members))
        .about(List.copyOf(members))
        .shownBy(proofs(episodes))
        .because(Advice.cause(kind))
        .mendedBy(remedies);
  }

  private static List<Proof> proofs(List<Episode> episodes) {
    return episodes.stream()
        .sorted(Comparator.comparing(Episode::worst).thenComparingLong(Episode::count).reversed())
        .limit(PROOFS)
        .sorted(Comparator.comparing(Episode::first))
        .map(it -> new Proof(it.member(), Wording.proof(it)))
        .toList();
  }

  private boolean isExplained(Episode episode) {
    return switch (episode.kind()) {
      case PEER_DOWN, PEER_SILENT, DROPPED ->
          timeline.stream().anyMatch(it -> explains(it, episode));
      default -> false;
    };
  }

  /** The life of the peer, or a pause of the member itself, which then finds all others away. */
  private static boolean explains(Episode cause, Episode episode) {
    return switch (cause.kind()) {
      case KILLED, STOP, START, CRASH, REMOVED ->
          cause.member().equals(episode.peer()) && cause.meets(episode, SLACK);
      case PAUSE ->
          (cause.member().equals(episode.peer()) || cause.member().equals(episode.member()))
              && cause.meets(episode, SLACK);
      default -> false;
    };
  }

  private Severity severity(LogKind kind, List<Episode> episodes) {
    if (kind == LogKind.NO_LEADER) {
      return noLeader(episodes);
    }
    long count = episodes.stream().mapToLong(Episode::count).sum();
    boolean grave =
        switch (kind) {
          case ELECTION -> episodes.stream().anyMatch(it -> it.count() >= MANY_ELECTIONS);
          case AUTH -> count >= MANY_REFUSALS;
          case SLOW_APPLY ->
              count >= MANY_SLOW || episodes.stream().anyMatch(it -> !isShort(it.worst()));
          default -> true;
        };
    return grave ? kind.severity() : Severity.NOTICE;
  }

  private static boolean isShort(Duration worst) {
    return worst.compareTo(SLOW) < 0;
  }

  /**
   * Without a quorum most members have no leader or are down; one that has none alone is cut off.
   */
  private Severity noLeader(List<Episode> episodes) {
    Set<String> without =
        timeline.stream()
            .filter(it -> isDown(it.kind()) && episodes.stream().anyMatch(e -> e.meets(it, SLACK)))
            .map(Episode::member)
            .collect(Collectors.toSet());
    episodes.forEach(it -> without.add(it.member()));
    Set<String> all = files.stream().map(FileReport::member).collect(Collectors.toSet());
    return without.size() * 2 > all.size() ? Severity.CRITICAL : Severity.WARNING;
  }

  private static boolean isDown(LogKind kind) {
    return kind == LogKind.KILLED || kind == LogKind.CRASH || kind == LogKind.STOP;
  }
}
