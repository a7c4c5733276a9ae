package io.etcdsh.logs;

import io.etcdsh.logs.Known.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the lines of one member's log tell, in their order, and keeps it in bounded memory.
 * Knows whether the process is just starting or ending, for then it says much that means nothing.
 * Not thread-safe.
 */
public final class MemberLog {
  /** More versions than one log has seen. */
  private static final int MOST_VERSIONS = 20;

  private final String file;
  private final Period period;
  private final Folding folding = new Folding();
  private final Rhythm rhythm = new Rhythm();
  private final Leadership leadership = new Leadership();
  private final ServerLife process = new ServerLife();
  private final Set<String> versions = new TreeSet<>();

  private String name = "";
  private String id = "";
  private long lines;
  private long unread;
  private long benign;
  private long first = Stamp.NONE;
  private long last = Stamp.NONE;
  private boolean dump;

  /**
   * The log in a file.
   *
   * @param file as the user called it
   * @param period what part of it is wanted
   */
  public MemberLog(String file, Period period) {
    this.file = file;
    this.period = period;
  }

  /** The next line; {@code telling} is null where its time is all that matters. */
  void line(long time, @Nullable Telling telling) {
    lines++;
    if (telling instanceof Telling.Foreign foreign) {
      foreign(foreign);
      return;
    }
    dump = false;
    if (telling instanceof Telling.Message message && isBeginning(message.known().role())) {
      begin(message.known().role(), time);
    }
    first = first == Stamp.NONE ? time : Math.min(first, time);
    rhythm.line(time).ifPresent(this::note);
    last = Math.max(last, time);
    if (telling instanceof Telling.Message message) {
      known(message, time);
    } else if (telling instanceof Telling.Trouble trouble) {
      unknown(trouble, time);
    }
  }

  /** Go prints a panic after the log's own line, or without one, and goroutines after it. */
  private void foreign(Telling.Foreign line) {
    if (!dump && last != Stamp.NONE && !line.crash().isEmpty()) {
      dump = true;
      if (process.ended()) {
        return;
      }
      note(Sighting.at(LogKind.CRASH, last, line.crash()));
      process.end();
    }
    if (!dump && !line.part()) {
      unread++;
    }
  }

  private static boolean isBeginning(Role role) {
    return role == Role.BANNER || role == Role.BEGIN;
  }

  private void begin(Role role, long time) {
    ServerLife.Before before = process.begin(role == Role.BEGIN, last != Stamp.NONE, time);
    if (before == ServerLife.Before.SAME) {
      return;
    }
    if (before == ServerLife.Before.CUT_OFF) {
      leadership.end(last).ifPresent(this::note);
      String text = "no closing line before the next start";
      note(new Sighting(LogKind.KILLED, "", last, time, 0, text, ""));
    }
    rhythm.begin();
    note(Sighting.at(LogKind.START, time, "the process began"));
  }

  private void known(Telling.Message message, long time) {
    Known known = message.known();
    if (known.role() == Role.BANNER) {
      return;
    }
    identify(message.detail());
    switch (known.role()) {
      case BEGIN, IDENTITY -> {
        // They tell who it is.
      }
      case READY -> process.ready(time);
      case STOPPING -> stopping(message.text(), time);
      case LEADER_LOST -> lost(message, time);
      case STEPPED_DOWN -> leadership.lost(time, message.text());
      case CAMPAIGN -> leadership.campaign(time, message.text());
      case LEADER_FOUND -> leadership.found(time).ifPresent(this::note);
      case LEADER_CHANGED -> {
        lost(message, time);
        leadership.found(time).ifPresent(this::note);
      }
      default -> seen(message, time);
    }
    if (message.ends()) {
      process.end();
    }
  }

  private void lost(Telling.Message message, long time) {
    String text = message.text();
    leadership.lost(time, text);
    note(new Sighting(message.known().kind(), "", time, time, message.detail().took(), text, ""));
  }

  private void seen(Telling.Message message, long time) {
    Known known = message.known();
    Optional<Sighting> sighting = Meaning.of(known, message.text(), message.detail(), time, rhythm);
    boolean echo = sighting.filter(it -> process.explains(it)).isPresent();
    if (sighting.isEmpty() || echo) {
      benign++;
    } else {
      note(sighting.get());
      if (known.kind() == LogKind.REMOVED && message.detail().peer().isEmpty()) {
        process.end();
      }
    }
    if (known.role() == Role.DEFRAG) {
      process.defrag(time);
    }
  }

  private void stopping(String text, long time) {
    if (process.stop()) {
      leadership.end(last).ifPresent(this::note);
      note(Sighting.at(LogKind.STOP, time, text));
    }
  }

  private void unknown(Telling.Trouble trouble, long time) {
    LogKind kind = trouble.ends() ? LogKind.CRASH : LogKind.OTHER;
    Sighting sighting = Sighting.at(kind, time, trouble.text());
    if (process.explains(sighting)) {
      benign++;
    } else {
      note(sighting);
    }
    if (trouble.ends()) {
      process.end();
    }
  }

  private void identify(Detail detail) {
    id = detail.self().isEmpty() ? id : detail.self();
    name = detail.name().isEmpty() ? name : detail.name();
    if (!detail.version().isEmpty() && versions.size() < MOST_VERSIONS) {
      versions.add(detail.version());
    }
  }

  private void note(Sighting sighting) {
    if (period.holds(sighting.from(), sighting.to())) {
      folding.add(sighting);
    }
  }

  /** What there was; to be asked once, at the end. */
  public FileReport report() {
    rhythm.end().ifPresent(this::note);
    leadership.end(last).ifPresent(this::note);
    String member = name.isEmpty() ? id.isEmpty() ? file : id : name;
    List<Episode> episodes = folding.episodes(member);
    return new FileReport(
        file,
        member,
        id,
        versions,
        lines,
        unread,
        benign,
        first == Stamp.NONE ? Optional.empty() : Optional.of(Stamp.instant(first)),
        first == Stamp.NONE ? Optional.empty() : Optional.of(Stamp.instant(last)),
        counts(episodes),
        episodes);
  }

  private static Map<LogKind, Long> counts(List<Episode> episodes) {
    Map<LogKind, Long> counts = new EnumMap<>(LogKind.class);
    episodes.forEach(it -> counts.merge(it.kind(), it.count(), Long::sum));
    return counts;
  }
}
