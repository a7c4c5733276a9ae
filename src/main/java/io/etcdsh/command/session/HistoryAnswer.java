package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.Json;
import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import io.etcdsh.history.EnteredLine;
import io.etcdsh.history.Seat;
import io.etcdsh.line.GoDuration;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Lines that were entered.
 *
 * @param lines oldest first
 * @param notes what is wrong with the history
 * @param here where this is asked
 */
public record HistoryAnswer(List<EnteredLine> lines, List<String> notes, Seat here)
    implements Answer {
  private static final List<String> HEADINGS = List.of("Time", "Context", "Exit", "Took", "Line");
  private static final List<Align> ALIGN =
      List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** From a second on milliseconds are of no use to anybody. */
  private static final Duration COARSE = Duration.ofSeconds(1);

  /** Copies the lists. */
  public HistoryAnswer {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  @Override
  public Document document() {
    Block table =
        new Block.Table(HEADINGS, ALIGN, lines.stream().map(this::row).toList())
            .withSpare("Took", "Context", "Time");
    List<List<Cell>> told =
        notes.stream().map(note -> List.of(Cell.of(note, Tone.WARNING))).toList();
    return told.isEmpty() ? Document.of(table) : Document.of(table, new Block.Lines(told));
  }

  private List<Cell> row(EnteredLine line) {
    return List.of(
        Cell.of(TIME.format(line.time()), Tone.FAINT),
        Cell.of(line.place().name()),
        exit(line),
        Cell.of(line.end().map(end -> took(end.took())).orElse(""), Tone.FAINT),
        Cell.of(line.text()));
  }

  /** Of a line that never ended nobody knows how it went: its shell died, or is another host's. */
  private Cell exit(EnteredLine line) {
    return line.end()
        .map(end -> Cell.of(Integer.toString(end.exit()), end.exit() == 0 ? Tone.PLAIN : Tone.BAD))
        .orElseGet(() -> Cell.of(state(line), Tone.WARNING));
  }

  private String state(EnteredLine line) {
    return line.running(here) ? "running" : "unknown";
  }

  private static String took(Duration duration) {
    Duration tenths =
        duration.compareTo(COARSE) < 0
            ? duration
            : Duration.ofMillis(duration.toMillis() / 100 * 100);
    return GoDuration.text(tenths);
  }

  @Override
  public Json json() {
    return Json.object()
        .put("lines", Json.array(lines.stream().map(this::json).toList()))
        .put("notes", Json.texts(notes))
        .build();
  }

  private Json json(EnteredLine line) {
    return Json.object()
        .put("id", Json.text(line.id()))
        .put("time", Json.text(line.time().toString()))
        .put("user", Json.text(line.seat().user()))
        .put("host", Json.text(line.seat().host()))
        .put("shell", Json.text(line.seat().shell().text()))
        .put("context", line.place().context().map(Json::text))
        .textIfSet("target", line.place().target())
        .put("incident", line.place().incident().map(Json::text))
        .put("cluster", line.end().flatMap(end -> end.cluster()).map(id -> Json.text(id.hex())))
        .put("line", Json.text(line.text()))
        .put("state", Json.text(line.end().isPresent() ? "ended" : state(line)))
        .put("exit", line.end().map(end -> Json.number(end.exit())))
        .put("tookMillis", line.end().map(end -> Json.number(end.took().toMillis())))
        .build();
  }
}
