package io.etcdsh.render;

import io.etcdsh.answer.Grid;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as tablewriter 0.0.5 prints it, which etcdctl 3.4 to 3.6 use: {@code +---+} rules,
 * centred headings, cells to the right, and cells above 30 columns wrapped at blanks.
 *
 * @param grid to print
 */
record RuledGrid(Grid grid) {
  /** {@code MAX_ROW_WIDTH} of tablewriter. */
  private static final int WRAP = 30;

  String text() {
    List<List<List<String>>> rows =
        grid.rows().stream().map(row -> row.stream().map(RuledGrid::wrapped).toList()).toList();
    List<Integer> widths =
        IntStream.range(0, grid.headings().size()).mapToObj(i -> width(i, rows)).toList();
    StringBuilder out = new StringBuilder();
    String rule =
        widths.stream()
            .map(width -> "-".repeat(width + 2))
            .collect(Collectors.joining("+", "+", "+\n"));
    out.append(rule).append(heading(widths)).append(rule);
    rows.forEach(row -> appendRow(out, row, widths));
    return out.append(rule).toString();
  }

  private int width(int column, List<List<List<String>>> rows) {
    int heading = TextWidth.of(grid.headings().get(column));
    int whole =
        grid.rows().stream().mapToInt(row -> limit(row.get(column))).reduce(heading, Math::max);
    return rows.stream()
        .flatMap(row -> row.get(column).stream())
        .mapToInt(TextWidth::of)
        .reduce(whole, Math::max);
  }

  /** The width that a cell is wrapped to; it keeps it, even if its lines end up narrower. */
  private static int limit(String cell) {
    return Math.min(cell.lines().mapToInt(TextWidth::of).max().orElse(0), WRAP);
  }

  /** Where blanks cannot be shared equally, the right side gets the odd one. */
  private String heading(List<Integer> widths) {
    StringBuilder out = new StringBuilder("|");
    for (int i = 0; i < widths.size(); i++) {
      String heading = grid.headings().get(i);
      int before = (widths.get(i) - TextWidth.of(heading)) / 2;
      out.append(' ')
          .append(TextWidth.left(" ".repeat(before) + heading, widths.get(i)))
          .append(" |");
    }
    return out.append('\n').toString();
  }

  private static void appendRow(StringBuilder out, List<List<String>> row, List<Integer> widths) {
    int height = row.stream().mapToInt(List::size).max().orElse(0);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < row.size(); x++) {
        List<String> cell = row.get(x);
        out.append("| ")
            .append(TextWidth.right(y < cell.size() ? cell.get(y) : "", widths.get(x)))
            .append(' ');
      }
      out.append("|\n");
    }
  }

  private static List<String> wrapped(String cell) {
    return RaggedWrap.lines(cell.replace('\n', ' '), limit(cell));
  }
}
