package io.etcdsh.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Lines of one kind, of one member and about the same peer, that follow one another closely.
 *
 * @param kind what they are about
 * @param member who wrote them, as it is called
 * @param peer whom they are about, as it is called; empty if nobody else
 * @param first when it began
 * @param last when it ended
 * @param count of lines
 * @param worst the longest time that one of them tells; zero if they tell none
 * @param text the first of the lines, without its fields
 * @param why the first reason that one of them gives; empty if none does
 */
public record Episode(
    LogKind kind,
    String member,
    String peer,
    Instant first,
    Instant last,
    long count,
    Duration worst,
    String text,
    String why) {

  /** From its first line to its last. */
  public Duration lasted() {
    return Duration.between(first, last);
  }

  /** The same with members called otherwise. */
  Episode called(String newMember, String newPeer) {
    return new Episode(kind, newMember, newPeer, first, last, count, worst, text, why);
  }

  /** Whether the two have a moment in common, give or take {@code slack}. */
  boolean meets(Episode other, Duration slack) {
    return !first.minus(slack).isAfter(other.last) && !other.first.minus(slack).isAfter(last);
  }

  /** A duration with about three digits: {@code 6.84s}, {@code 125ms}. */
  public static String time(Duration duration) {
    double seconds = duration.toNanos() / 1e9;
    if (seconds < 1) {
      return Math.max(1, duration.toMillis()) + "ms";
    }
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1fs", seconds);
    }
    long minutes = duration.toMinutes();
    return minutes < 60
        ? minutes + "m" + duration.toSecondsPart() + "s"
        : duration.toHours() + "h" + duration.toMinutesPart() + "m";
  }
}
