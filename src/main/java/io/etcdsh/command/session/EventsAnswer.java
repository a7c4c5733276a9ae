package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.live.Event;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What came about in a cluster.
 *
 * @param events oldest first
 * @param zone for the times that people read
 */
record EventsAnswer(List<Event> events, ZoneId zone) implements Answer {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss  ", Locale.ROOT);

  EventsAnswer {
    events = List.copyOf(events);
  }

  @Override
  public Document document() {
    return events.isEmpty()
        ? Document.lines("Nothing was noticed since this shell began to watch this cluster.")
        : Document.of(new Block.Lines(events.stream().map(this::line).toList()));
  }

  private List<Cell> line(Event event) {
    return List.of(
        Cell.of(CLOCK.format(event.at().atZone(zone)), Tone.FAINT),
        Cell.of(event.what().text(), event.what().tone()),
        Cell.of(event.ours() ? "  (by this shell)" : "", Tone.FAINT));
  }

  @Override
  public Json json() {
    return Json.array(
        events.stream()
            .map(
                event ->
                    Json.object()
                        .put("time", Json.text(event.at().toString()))
                        .put("event", Json.text(event.what().text()))
                        .put("ours", Json.bool(event.ours()))
                        .build())
            .toList());
  }
}
