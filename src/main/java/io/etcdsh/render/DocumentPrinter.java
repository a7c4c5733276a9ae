package io.etcdsh.render;

import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Document;
import io.etcdsh.document.Tone;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints documents: tables that fit the terminal, pairs, lines; in colour if it is wanted.
 *
 * @param surface where it goes
 */
public record DocumentPrinter(Surface surface) {

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
          lines.lines().stream().map(this::line).collect(Collectors.joining());
    };
  }

  private String line(List<Cell> pieces) {
    return pieces.stream()
            .map(piece -> theme().paint(piece.tone(), running(piece.text())))
            .collect(Collectors.joining())
        + "\n";
  }

  private Theme theme() {
    return surface.colour() && surface.stdoutTerminal() ? Theme.COLOURED : Theme.PLAIN;
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
