package io.etcdsh.logs;

import io.etcdsh.logs.Known.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the log of one member, line by line, and keeps what it tells in bounded memory. Knows
 * whether the process is just starting or ending, for then it says much that means nothing. Not
 * thread-safe.
 */
public final class MemberLog implements LineFeed.Taker {
  /** More versions than one log has seen. */
  private static final int MOST_VERSIONS = 20;

  private final String file;
  private final Period period;
  private final LogLine line = new LogLine();
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

  @Override
  public void line(byte[] bytes, int from, int to) {
    if (to == from) {
      return;
    }
    lines++;
    if (!line.read(bytes, from, to)) {
      unreadable(bytes, from, to);
      return;
    }
    dump = false;
    long time = line.time();
    Catalogue.Entry entry = Catalogue.ALL.find(line.bytes(), line.textFrom(), line.textTo());
    if (entry != null && isBeginning(entry.known().role())) {
      begin(entry.known().role(), time);
    }
    first = first == Stamp.NONE ? time : Math.min(first, time);
    rhythm.line(time).ifPresent(this::note);
    last = Math.max(last, time);
    if (entry != null) {
      known(entry, time);
    } else if (line.ends() || line.isError()) {
      unknown(time);
    }
  }

  /** Go prints a panic after the log's own line, or without one, and goroutines after it. */
  private void unreadable(byte[] bytes, int from, int to) {
    if (to - from > 6 && !dump && last != Stamp.NONE && isPanic(bytes, from, to)) {
      dump = true;
      if (process.ended()) {
        return;
      }
      String text = new String(bytes, from, Math.min(to - from, 200), Utf8.CHARSET);
      note(Sighting.at(LogKind.CRASH, last, text));
      process.end();
    }
    if (!dump && !line.isContinuation()) {
      unread++;
    }
  }

  private static boolean isPanic(byte[] bytes, int from, int to) {
    return Template.startsWith(bytes, from, to, Utf8.bytes("panic: "))
        || Template.startsWith(bytes, from, to, Utf8.bytes("fatal error: "))
        || Template.startsWith(bytes, from, to, Utf8.bytes("unexpected fault address "));
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

  private void known(Catalogue.Entry entry, long time) {
    Known known = entry.known();
    if (known.role() == Role.BANNER) {
      return;
    }
    Detail detail = line.detail(entry);
    identify(detail);
    switch (known.role()) {
      case BEGIN, IDENTITY -> {
        // They tell who it is.
      }
      case READY -> process.ready(time);
      case STOPPING -> stopping(time);
      case LEADER_LOST -> lost(time, known, detail);
      case STEPPED_DOWN -> leadership.lost(time, line.text());
      case CAMPAIGN -> leadership.campaign(time, line.text());
      case LEADER_FOUND -> leadership.found(time).ifPresent(this::note);
      case LEADER_CHANGED -> {
        lost(time, known, detail);
        leadership.found(time).ifPresent(this::note);
      }
      default -> seen(known, textOf(entry), detail, time);
    }
    if (line.ends()) {
      process.end();
    }
  }

  private void lost(long time, Known known, Detail detail) {
    leadership.lost(time, line.text());
    note(new Sighting(known.kind(), "", time, time, detail.took(), line.text(), ""));
  }

  private void seen(Known known, String text, Detail detail, long time) {
    Optional<Sighting> sighting = Meaning.of(known, text, detail, time, rhythm);
    boolean echo = sighting.filter(it -> process.explains(it)).isPresent();
    if (sighting.isEmpty() || echo) {
      benign++;
    } else {
      note(sighting.get());
      if (known.kind() == LogKind.REMOVED && detail.peer().isEmpty()) {
        process.end();
      }
    }
    if (known.role() == Role.DEFRAG) {
      process.defrag(time);
    }
  }

  /** What never varies need not be decoded. */
  private String textOf(Catalogue.Entry entry) {
    return entry.template().varies() || entry.led() ? line.text() : entry.known().text();
  }

  private void stopping(long time) {
    if (process.stop()) {
      leadership.end(last).ifPresent(this::note);
      note(Sighting.at(LogKind.STOP, time, line.text()));
    }
  }

  private void unknown(long time) {
    LogKind kind = line.ends() ? LogKind.CRASH : LogKind.OTHER;
    Sighting sighting = Sighting.at(kind, time, line.text());
    if (process.explains(sighting)) {
      benign++;
    } else {
      note(sighting);
    }
    if (line.ends()) {
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
