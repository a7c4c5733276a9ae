package io.etcdsh.render;

import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Theme;
import io.etcdsh.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints documents: tables that fit the terminal, pairs, lines; in colour if it is wanted.
 *
 * @param surface where it goes
 */
public record DocumentPrinter(Surface surface) {
  private static final int LEAST_ROOM = 20;

  /** The document, each line with its line end. */
  public String print(Document document) {
    return document.blocks().stream().map(this::print).collect(Collectors.joining("\n"));
  }

  private String print(Block block) {
    return switch (block) {
      case Block.Table table -> new TableLayout(safe(table), columns(), theme()).text();
      case Block.Pairs pairs ->
          new RecordLayout(columns(), theme())
              .text(
                  pairs.pairs().stream()
                      .map(pair -> new Block.Pair(cell(pair.name()), safe(pair.value())))
                      .toList());
      case Block.Lines lines ->
          lines.lines().stream()
              .flatMap(line -> wrapped(line).stream())
              .map(this::line)
              .collect(Collectors.joining());
      case Block.Group group ->
          group.parts().stream().map(this::print).collect(Collectors.joining());
    };
  }

  private String line(List<Cell> pieces) {
    return pieces.stream().map(this::painted).collect(Collectors.joining()) + "\n";
  }

  private String painted(Cell piece) {
    return theme().paint(piece.tone(), running(piece.text()));
  }

  /** Its last piece goes on below itself. A command must stay whole, so that it can be copied. */
  private List<List<Cell>> wrapped(List<Cell> line) {
    if (line.isEmpty()) {
      return List.of(line);
    }
    int indent =
        line.stream().limit(line.size() - 1L).mapToInt(it -> TextWidth.of(it.text())).sum();
    int room = columns() - indent;
    Cell last = line.getLast();
    boolean fits = TextWidth.of(last.text()) <= room || room < LEAST_ROOM;
    if (fits || last.tone() == Tone.COMMAND || last.text().contains("\n")) {
      return List.of(line);
    }
    List<List<Cell>> lines = new ArrayList<>();
    for (String part : RaggedWrap.lines(last.text(), room)) {
      List<Cell> pieces = new ArrayList<>();
      pieces.addAll(lines.isEmpty() ? line.subList(0, line.size() - 1) : blanks(indent));
      pieces.add(new Cell(part, last.tone()));
      lines.add(pieces);
    }
    return lines;
  }

  private static List<Cell> blanks(int count) {
    return count == 0 ? List.of() : List.of(Cell.of(" ".repeat(count)));
  }

  private Theme theme() {
    return surface.stdoutTerminal() ? surface.theme() : Theme.NONE;
  }

  private int columns() {
    return surface.stdoutTerminal() && surface.columns() > 0
        ? surface.columns()
        : Integer.MAX_VALUE;
  }

  /** Running text stays as it is in a pipe. */
  private String running(String text) {
    return surface.stdoutTerminal() ? sanitizer().lines(text) : text;
  }

  /** A cell is one line, in a pipe too. */
  private String cell(String text) {
    return sanitizer().line(text);
  }

  private Cell safe(Cell cell) {
    return new Cell(cell(cell.text()), cell.tone());
  }

  private Block.Table safe(Block.Table table) {
    return new Block.Table(
        table.headings(),
        table.align(),
        table.rows().stream().map(row -> row.stream().map(this::safe).toList()).toList(),
        table.spare());
  }

  private Sanitizer sanitizer() {
    return new Sanitizer(surface.unicode() || !surface.stdoutTerminal());
  }

  /** A heading. */
  static Cell heading(String text) {
    return Cell.of(text, Tone.HEADING);
  }
}
