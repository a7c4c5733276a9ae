package io.etcdsh.render;

import io.etcdsh.answer.Grid;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as tablewriter 1.1.4 prints it, which etcdctl 3.7 uses: box drawing, centred headings,
 * cells to the right without blanks around them, never wrapped. Without rows there is no rule below
 * the headings.
 *
 * @param grid to print
 */
record BoxGrid(Grid grid) {
  /** What tablewriter puts in the place of a tab where it finds no terminal to ask. */
  private static final String TAB = " ".repeat(8);

  String text() {
    List<List<List<String>>> rows =
        grid.rows().stream().map(row -> row.stream().map(BoxGrid::lines).toList()).toList();
    List<Integer> widths =
        IntStream.range(0, grid.headings().size()).mapToObj(i -> width(i, rows)).toList();
    StringBuilder out = new StringBuilder(rule(widths, "┌", "┬", "┐"));
    out.append(line(i -> centred(grid.headings().get(i), widths.get(i))));
    if (!rows.isEmpty()) {
      out.append(rule(widths, "├", "┼", "┤"));
    }
    for (List<List<String>> row : rows) {
      int height = row.stream().mapToInt(List::size).max().orElse(0);
      for (int y = 0; y < height; y++) {
        int at = y;
        out.append(line(i -> TextWidth.right(at(row.get(i), at), widths.get(i))));
      }
    }
    return out.append(rule(widths, "└", "┴", "┘")).toString();
  }

  private static String at(List<String> cell, int line) {
    return line < cell.size() ? cell.get(line) : "";
  }

  private static List<String> lines(String cell) {
    return List.of(cell.strip().replace("\t", TAB).split("\n", -1));
  }

  private int width(int column, List<List<List<String>>> rows) {
    int heading = TextWidth.of(grid.headings().get(column));
    return rows.stream()
        .flatMap(row -> row.get(column).stream())
        .mapToInt(TextWidth::of)
        .reduce(heading, Math::max);
  }

  private static String centred(String text, int width) {
    int before = (width - TextWidth.of(text)) / 2;
    return TextWidth.left(" ".repeat(before) + text, width);
  }

  private String line(Function<Integer, String> cell) {
    return IntStream.range(0, grid.headings().size())
        .mapToObj(i -> " " + cell.apply(i) + " ")
        .collect(Collectors.joining("│", "│", "│\n"));
  }

  private static String rule(List<Integer> widths, String left, String middle, String right) {
    return widths.stream()
        .map(width -> "─".repeat(width + 2))
        .collect(Collectors.joining(middle, left, right + "\n"));
  }
}
