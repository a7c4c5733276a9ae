package io.etcdsh.command.session;

import io.etcdsh.command.OptionSpec;
import io.etcdsh.document.Block;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A section of help: what to type on the left, what it means on the right.
 *
 * @param title its heading
 * @param rows top to bottom
 */
record HelpRows(String title, List<Row> rows) {

  /**
   * A line of it.
   *
   * @param left what to type
   * @param right what it means; may be empty
   */
  record Row(String left, String right) {}

  /** Copies the list. */
  HelpRows {
    rows = List.copyOf(rows);
  }

  /** Options, with their letters and choices. */
  static HelpRows options(String title, Collection<OptionSpec> options) {
    return new HelpRows(title, options.stream().map(HelpRows::row).toList());
  }

  private static Row row(OptionSpec option) {
    String letter = option.letter().map(l -> "-" + l + ", ").orElse("    ");
    String value = option.valueName().isEmpty() ? "" : " " + option.valueName();
    String choices =
        option.choices().isEmpty() ? "" : " (" + String.join(", ", option.choices()) + ")";
    return new Row(letter + "--" + option.name() + value, option.summary() + choices);
  }

  /** How wide its left side is, in characters. */
  int width() {
    return rows.stream().mapToInt(row -> row.left().length()).max().orElse(0);
  }

  /** The section with a left side of its own width. */
  Block block() {
    return block(width());
  }

  /** The section with a left side of {@code width} characters, so that several line up. */
  Block block(int width) {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(List.of(Cell.of(title, Tone.HEADING)));
    rows.forEach(row -> lines.add(line(row, width)));
    return new Block.Lines(lines);
  }

  private static List<Cell> line(Row row, int width) {
    Cell left = Cell.of(row.left(), Tone.COMMAND);
    return row.right().isEmpty()
        ? List.of(Cell.of("  "), left)
        : List.of(
            Cell.of("  "),
            left,
            Cell.of(" ".repeat(width - row.left().length() + 2)),
            Cell.of(row.right()));
  }

  /** Several sections whose right sides begin in one column. */
  static Stream<Block> aligned(List<HelpRows> sections) {
    int width = sections.stream().mapToInt(HelpRows::width).max().orElse(0);
    return sections.stream().map(section -> section.block(width));
  }
}
