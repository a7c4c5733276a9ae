package io.etcdsh.live;

import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns events into lines, few enough to type beside them: when much happens at once, what does not
 * fit is told later in one line. Not thread-safe.
 */
public final class Feed {
  /** So many lines in {@link #WINDOW} do not drive away what somebody reads. */
  private static final int LINES = 5;

  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ZoneId zone;
  private final Deque<Instant> told = new ArrayDeque<>();
  private final List<Event> held = new ArrayList<>();

  /** A feed with the times of {@code zone}. */
  public Feed(ZoneId zone) {
    this.zone = zone;
  }

  /** The lines to show now; what we did ourselves is no news. */
  public List<Cell> lines(List<Event> events, Instant now) {
    while (!told.isEmpty() && told.getFirst().isBefore(now.minus(WINDOW))) {
      told.removeFirst();
    }
    events.stream().filter(event -> !event.ours()).forEach(held::add);
    List<Cell> lines = new ArrayList<>();
    while (!held.isEmpty() && room() > (held.size() > room() ? 1 : 0)) {
      lines.add(line(held.removeFirst(), now));
    }
    if (!held.isEmpty() && room() == 1) {
      lines.add(summary(now));
    }
    return lines;
  }

  private int room() {
    return LINES - told.size();
  }

  private Cell line(Event event, Instant now) {
    told.addLast(now);
    return Cell.of(time(event.at()) + " " + event.what().text(), event.what().tone());
  }

  /** All that is held, each kind once. */
  private Cell summary(Instant now) {
    told.addLast(now);
    Map<String, Integer> counts = new LinkedHashMap<>();
    held.forEach(event -> counts.merge(event.what().text(), 1, Integer::sum));
    String texts =
        counts.entrySet().stream()
            .map(it -> it.getValue() == 1 ? it.getKey() : it.getKey() + " x" + it.getValue())
            .collect(Collectors.joining(", "));
    boolean bad = held.stream().anyMatch(event -> event.what().tone() == Tone.BAD);
    String from = time(held.getFirst().at());
    String more = "%s %d events: %s ('events' lists them)".formatted(from, held.size(), texts);
    held.clear();
    return Cell.of(more, bad ? Tone.BAD : Tone.WARNING);
  }

  private String time(Instant at) {
    return CLOCK.format(at.atZone(zone));
  }
}
