package io.etcdsh.logs;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sentences about episodes. */
final class Wording {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int LONGEST = 160;

  private Wording() {}

  /** What happened, a sentence. */
  static String of(LogKind kind, List<Episode> episodes, Set<String> members) {
    String who = String.join(", ", members);
    long lines = episodes.stream().mapToLong(Episode::count).sum();
    String often = lines == 1 ? "once" : lines + " times";
    Duration worst =
        episodes.stream().map(Episode::worst).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    String why = why(episodes);
    return switch (kind) {
      case CORRUPTION -> "The data of members differ, as %s told %s.".formatted(who, often);
      case CRASH -> "%s ended with a fatal error: %s".formatted(who, sentence(why));
      case NO_LEADER -> "%s had no leader%s.".formatted(who, upTo(worst));
      case ALARM -> "%s refused writes because of an alarm: %s".formatted(who, sentence(why));
      case REMOVED -> "%s was removed from the cluster and ran on.".formatted(who);
      case CLUSTER_MISMATCH ->
          "%s belongs to another cluster, or answers at another member's address.".formatted(who);
      case TLS -> "TLS handshakes of %s failed %s: %s".formatted(who, often, sentence(why));
      case KILLED -> "%s ended %s without a closing line.".formatted(who, often);
      case PAUSE -> "%s stood still for up to %s.".formatted(who, Episode.time(worst));
      case CLOCK -> "The clocks of %s and of others are apart%s.".formatted(who, by(worst));
      case SLOW_FSYNC -> "%s synced its log slowly, %s%s.".formatted(who, often, upTo(worst));
      case HEARTBEAT -> "%s sent heartbeats late, %s%s.".formatted(who, often, by(worst));
      case PEER_DOWN -> "%s could not be reached: %s".formatted(who, sentence(why));
      case PEER_SILENT -> "%s did not answer the others.".formatted(who);
      case DROPPED -> "Messages to %s were dropped %s.".formatted(who, often);
      case ELECTION -> "The leader was lost, as %s told %s.".formatted(who, often);
      case SLOW_READ -> "Reads at %s waited for the leader, %s.".formatted(who, often);
      case SLOW_APPLY -> "%s carried requests out slowly, %s%s.".formatted(who, often, upTo(worst));
      case LIMITS -> "%s ran out of file descriptors.".formatted(who);
      case SNAPSHOT_FAILED -> "Snapshots to %s failed or took too long.".formatted(who);
      case MEMBERSHIP_REFUSED -> "%s refused to change the members, %s.".formatted(who, often);
      case VERSION -> "Versions do not go together: %s".formatted(sentence(why));
      case AUTH -> "%s refused logins or tokens, %s.".formatted(who, often);
      case COMPACTION_FAILED -> "Automatic compaction failed at %s, %s.".formatted(who, often);
      case SETTING -> "A setting of %s is not recommended: %s".formatted(who, sentence(why));
      default -> "%s told of %s, %s: %s".formatted(who, kind.title(), often, sentence(why));
    };
  }

  /** The reason that stands most often, else a message itself. */
  private static String why(List<Episode> episodes) {
    return episodes.stream()
        .max(
            Comparator.comparing((Episode it) -> !it.why().isEmpty())
                .thenComparingLong(Episode::count))
        .map(it -> it.why().isEmpty() ? it.text() : it.why())
        .orElse("");
  }

  private static String sentence(String text) {
    String shortened = shortened(text.strip());
    return shortened.endsWith(".") ? shortened : shortened + ".";
  }

  private static String upTo(Duration worst) {
    return worst.isZero() ? "" : ", for up to " + Episode.time(worst);
  }

  private static String by(Duration worst) {
    return worst.isZero() ? "" : ", by up to " + Episode.time(worst);
  }

  /** When and how often it was told, and in which words. */
  static String proof(Episode episode) {
    String times = episode.count() == 1 ? "" : " (%d lines)".formatted(episode.count());
    // Lines of plain text have their reason in them.
    String why = episode.text().contains(episode.why()) ? "" : ": " + episode.why();
    return "%s%s %s"
        .formatted(CLOCK.format(episode.first()), times, shortened(episode.text() + why));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
