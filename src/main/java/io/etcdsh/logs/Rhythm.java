package io.etcdsh.logs;

import java.util.Optional;

/**
 * How regularly a member writes, to notice when it stood still. A member that wrote in most seconds
 * of the last minute and then in none for a while did not work, for a paused process has no line
 * about it. A new process explains its silence; so a hole counts only when no start follows. Not
 * thread-safe.
 */
final class Rhythm {
  /** Seconds that are remembered, one bit each. */
  private static final int MEMORY = 60;

  /** In so many of them there must have been a line. */
  private static final int OFTEN = 30;

  /** Silence of less than this is none; etcd's own streams give up after 5 s (rafthttp). */
  private static final long HOLE = 5 * Stamp.SECOND;

  /** A start prints its first lines within this. */
  private static final long START = 2 * Stamp.SECOND;

  private static final String TEXT = "no line for a while from a member that writes every second";

  private long busy;
  private long last = Stamp.NONE;
  private long gap;
  private long gapEnd = Stamp.NONE;
  private Optional<Sighting> hole = Optional.empty();

  /** A line at this time; gives a hole that ended before it. */
  Optional<Sighting> line(long time) {
    if (last == Stamp.NONE) {
      last = time;
    }
    Optional<Sighting> told = hole.filter(it -> time - it.to() > START);
    if (told.isPresent()) {
      hole = Optional.empty();
    }
    if (time > last) {
      silence(time);
      remember(time / Stamp.SECOND - last / Stamp.SECOND);
      last = time;
    }
    return told;
  }

  private void silence(long time) {
    if (time - last >= Stamp.SECOND) {
      gap = time - last;
      gapEnd = time;
    }
    if (time - last >= HOLE && Long.bitCount(busy) >= OFTEN) {
      hole = Optional.of(Sighting.lasting(LogKind.PAUSE, last, time, TEXT));
    }
  }

  private void remember(long seconds) {
    if (seconds > 0) {
      busy = seconds >= MEMORY ? 0 : busy << seconds & (1L << MEMORY) - 1;
    }
    busy |= 1;
  }

  /** Whether the member was silent until just before {@code time}, for at least so long. */
  boolean wasSilent(long time, long micros) {
    return gapEnd != Stamp.NONE && time - gapEnd < Stamp.SECOND && gap >= micros - Stamp.SECOND;
  }

  /** A process begins, which explains the silence before it. */
  void begin() {
    hole = Optional.empty();
    busy = 0;
  }

  /** The log ends; gives a hole just before its end. */
  Optional<Sighting> end() {
    return hole;
  }
}
