package io.etcdsh.shell;

import io.etcdsh.complete.PastLine;
import io.etcdsh.history.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines that the arrow keys of this shell can reach, by where they ran: what a suggestion is
 * looked for in. In memory, so that asking never waits. Thread-safe.
 */
final class KnownLines {
  /** More than anybody's habits; the file keeps as many. */
  private static final int MOST = 10_000;

  private final Deque<PastLine> newestFirst = new ArrayDeque<>();

  /** {@code text}, which holds no secrets, ran at {@code place}. */
  synchronized void add(Place place, String text) {
    Optional<String> known = Optional.of(place.name()).filter(name -> !name.isEmpty());
    newestFirst.addFirst(new PastLine(text, known));
    if (newestFirst.size() > MOST) {
      newestFirst.removeLast();
    }
  }

  /** All of them, the newest first. */
  synchronized Stream<PastLine> newestFirst() {
    return List.copyOf(newestFirst).stream();
  }
}
