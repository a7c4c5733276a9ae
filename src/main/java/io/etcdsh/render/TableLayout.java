package io.etcdsh.render;

import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Block.Pair;
import io.etcdsh.document.Block.Table;
import io.etcdsh.document.Cell;
import io.etcdsh.document.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of our own: columns two blanks apart. If it is too wide, its widest text column is
 * wrapped; if that would leave too little of it, columns that the table can spare are left out; and
 * if it has none, each row becomes a record of pairs.
 *
 * @param table whose cells are one line each
 * @param columns of the terminal
 * @param theme for colours
 */
record TableLayout(Table table, int columns, Theme theme) {
  private static final int GAP = 2;

  /** A column that is wrapped keeps at least this width, so that IDs stay whole. */
  private static final int LEAST_WRAPPED = 24;

  String text() {
    List<Integer> natural = natural();
    int excess = total(natural) - columns;
    if (excess <= 0) {
      return rows(natural);
    }
    int widest = widest(natural);
    if (widest < 0 || natural.get(widest) - excess < LEAST_WRAPPED) {
      return table.spare().isEmpty()
          ? records()
          : new TableLayout(table.without(table.spare().getFirst()), columns, theme).text();
    }
    List<Integer> fitted = new ArrayList<>(natural);
    fitted.set(widest, natural.get(widest) - excess);
    return rows(fitted);
  }

  private List<Integer> natural() {
    return IntStream.range(0, table.headings().size())
        .mapToObj(
            column ->
                table.rows().stream()
                    .mapToInt(row -> TextWidth.of(row.get(column).text()))
                    .reduce(TextWidth.of(table.headings().get(column)), Math::max))
        .toList();
  }

  private static int total(List<Integer> widths) {
    return widths.stream().mapToInt(width -> width + GAP).sum() - GAP;
  }

  private int widest(List<Integer> widths) {
    return IntStream.range(0, widths.size())
        .filter(column -> table.align().get(column) == Align.LEFT)
        .reduce((best, next) -> widths.get(next) > widths.get(best) ? next : best)
        .orElse(-1);
  }

  private String rows(List<Integer> widths) {
    List<Cell> headings = table.headings().stream().map(DocumentPrinter::heading).toList();
    StringBuilder out = new StringBuilder(row(headings, widths));
    table.rows().forEach(row -> out.append(row(row, widths)));
    return out.toString();
  }

  private String row(List<Cell> cells, List<Integer> widths) {
    List<List<String>> lines =
        IntStream.range(0, cells.size())
            .mapToObj(i -> HardWrap.lines(cells.get(i).text(), widths.get(i)))
            .toList();
    int height = lines.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height)
        .mapToObj(y -> line(cells, lines, y, widths))
        .collect(Collectors.joining());
  }

  private String line(List<Cell> cells, List<List<String>> lines, int y, List<Integer> widths) {
    StringBuilder out = new StringBuilder();
    int pending = 0;
    for (int i = 0; i < cells.size(); i++) {
      String text = y < lines.get(i).size() ? lines.get(i).get(y) : "";
      int blanks = widths.get(i) - TextWidth.of(text);
      boolean right = table.align().get(i) == Align.RIGHT;
      pending += right ? blanks : 0;
      if (!text.isEmpty()) {
        out.append(" ".repeat(pending)).append(theme.paint(cells.get(i).tone(), text));
        pending = 0;
      }
      pending += (right ? 0 : blanks) + GAP;
    }
    return out.append('\n').toString();
  }

  private String records() {
    RecordLayout layout = new RecordLayout(columns, theme);
    int names = RecordLayout.widest(table.headings());
    return table.rows().stream()
        .map(row -> layout.text(pairs(row), names))
        .collect(Collectors.joining("\n"));
  }

  private List<Pair> pairs(List<Cell> row) {
    return IntStream.range(0, row.size())
        .filter(i -> !row.get(i).text().isEmpty())
        .mapToObj(i -> new Pair(table.headings().get(i), row.get(i)))
        .toList();
  }
}
