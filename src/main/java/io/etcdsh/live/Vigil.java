package io.etcdsh.live;

import io.etcdsh.model.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Watches one cluster through the pulses that it is shown, and remembers what came about. Never
 * shown those of another connection. Thread-safe.
 */
public final class Vigil {
  /** How many events are kept: some hours of a bad day. */
  private static final int KEPT = 1_000;

  /** How long after a change of our own its traces are still ours: the list is read that often. */
  private static final Duration ECHO = Duration.ofSeconds(4);

  private final Deque<Event> events = new ArrayDeque<>();
  private Pulse last = Pulse.NONE;
  private String leader = "";
  private Instant oursUntil = Instant.MIN;

  /** Shows a pulse; what has come about since the one before. */
  public synchronized List<Event> show(Pulse pulse, Instant now) {
    if (pulse.equals(last)) {
      return List.of();
    }
    List<Happening> changes = new ArrayList<>(new Differences(last, pulse).all());
    leaderMoved(pulse).ifPresent(changes::add);
    last = pulse;
    List<Event> noticed =
        changes.stream().map(it -> new Event(now, it, it.isChange() && isOurs(now))).toList();
    for (Event event : noticed) {
      if (events.size() == KEPT) {
        events.removeFirst();
      }
      events.addLast(event);
    }
    return noticed;
  }

  /** An election has a moment without a leader; what counts is who led before it. */
  private Optional<Happening> leaderMoved(Pulse pulse) {
    MemberId now = pulse.leader();
    if (now.isNone()) {
      return Optional.empty();
    }
    String before = leader;
    leader = pulse.label(now);
    return before.isEmpty() || before.equals(leader)
        ? Optional.empty()
        : Optional.of(new Happening.LeaderMoved(before, leader));
  }

  private boolean isOurs(Instant now) {
    return now.isBefore(oursUntil);
  }

  /** This session changes the cluster at this moment, or has just done so. */
  public synchronized void changing(Instant now) {
    oursUntil = now.plus(ECHO);
  }

  /** What came about, oldest first. */
  public synchronized List<Event> events() {
    return List.copyOf(events);
  }
}
