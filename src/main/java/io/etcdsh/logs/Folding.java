package io.etcdsh.logs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds what is seen into episodes as it comes. Keeps a bounded number of them: if there are too
 * many, episodes of the same kind and peer are joined over ever longer silences. Not thread-safe.
 */
final class Folding {
  /** Episodes of one file that are kept; far more than anybody reads. */
  private static final int MOST = 4000;

  /** More peers than a cluster has; others are not told apart. */
  private static final int MOST_PEERS = 100;

  /**
   * So far the silences grow that are joined over: longer than etcd is old, and still no overflow
   * when the longest gap of a kind is so many times as long. With it all of a kind and peer is one.
   */
  private static final long LARGEST = 1L << 30;

  /** By kind and then by peer: a map of pairs would cost a hash of a record for each line. */
  private final Map<LogKind, Map<String, Open>> open = new EnumMap<>(LogKind.class);

  private final List<Open> closed = new ArrayList<>();
  private long factor = 1;

  /** What is folded together. */
  private record Key(LogKind kind, String peer) {}

  /** An episode that may go on. */
  private static final class Open {
    private final Key key;
    private final String text;
    private String why;
    private long first;
    private long last;
    private long count;
    private long worst;

    Open(Key key, Sighting sighting) {
      this.key = key;
      this.text = sighting.text();
      this.why = sighting.why();
      this.first = sighting.from();
      this.last = sighting.to();
      this.count = 1;
      this.worst = sighting.worst();
    }

    void add(Sighting sighting) {
      first = Math.min(first, sighting.from());
      last = Math.max(last, sighting.to());
      count++;
      worst = Math.max(worst, sighting.worst());
      why = why.isEmpty() ? sighting.why() : why;
    }

    void add(Open other) {
      first = Math.min(first, other.first);
      last = Math.max(last, other.last);
      count += other.count;
      worst = Math.max(worst, other.worst);
    }

    Episode episode(String member) {
      return new Episode(
          key.kind(),
          member,
          key.peer(),
          Stamp.instant(first),
          Stamp.instant(last),
          count,
          Duration.ofNanos(worst),
          text,
          why);
    }
  }

  /** Adds to an episode, or begins one. */
  void add(Sighting sighting) {
    Map<String, Open> ofKind = open.computeIfAbsent(sighting.kind(), kind -> new HashMap<>());
    String peer = sighting.peer();
    Open last = ofKind.get(peer);
    if (last == null && ofKind.size() > MOST_PEERS) {
      peer = "";
      last = ofKind.get(peer);
    }
    if (last != null && joins(last, sighting.from())) {
      last.add(sighting);
      return;
    }
    close(last);
    ofKind.put(peer, new Open(new Key(sighting.kind(), peer), sighting));
  }

  private boolean joins(Open last, long from) {
    return from - last.last <= Stamp.of(last.key.kind().gap()) * factor
        && !last.key.kind().gap().isZero();
  }

  private void close(@Nullable Open done) {
    if (done != null) {
      closed.add(done);
    }
    while (closed.size() > MOST && factor < LARGEST) {
      factor *= 2;
      coarsen();
    }
    if (closed.size() > MOST) {
      coarsen();
    }
  }

  private void coarsen() {
    List<Open> all = List.copyOf(closed);
    Map<Key, Open> latest = new HashMap<>();
    closed.clear();
    for (Open next : all) {
      Open before = latest.get(next.key);
      // What has no gap of its own gets one now, for there is no end of restarts in a loop.
      long gap = Math.max(Stamp.SECOND, Stamp.of(next.key.kind().gap())) * factor;
      if (before != null && next.first - before.last <= gap) {
        before.add(next);
      } else {
        closed.add(next);
        latest.put(next.key, next);
      }
    }
  }

  /** All of them in the order of time. */
  List<Episode> episodes(String member) {
    List<Open> all = new ArrayList<>(closed);
    open.values().forEach(ofKind -> all.addAll(ofKind.values()));
    return all.stream()
        .map(it -> it.episode(member))
        .sorted(Comparator.comparing(Episode::first).thenComparing(Episode::kind))
        .toList();
  }
}
