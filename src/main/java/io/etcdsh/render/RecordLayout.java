package io.etcdsh.render;

import io.etcdsh.document.Block.Pair;
import io.etcdsh.document.Theme;
import io.etcdsh.document.Tone;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names and values below one another, values in one column.
 *
 * @param columns of the terminal
 * @param theme for colours
 */
record RecordLayout(int columns, Theme theme) {
  private static final int GAP = 2;

  /** Below this, a value goes on however narrow the terminal is. */
  private static final int LEAST_VALUE = 16;

  String text(List<Pair> pairs) {
    return text(pairs, widest(pairs.stream().map(Pair::name).toList()));
  }

  /** The columns that the longest of {@code names} takes. */
  static int widest(List<String> names) {
    return names.stream().mapToInt(TextWidth::of).max().orElse(0);
  }

  /** The same with {@code names} columns for the names. */
  String text(List<Pair> pairs, int names) {
    return pairs.stream().map(pair -> pair(pair, names)).collect(Collectors.joining());
  }

  private String pair(Pair pair, int names) {
    int left = Math.max(LEAST_VALUE, columns - names - GAP);
    String indent = " ".repeat(names + GAP);
    String name = pair.name();
    String value =
        HardWrap.lines(pair.value().text(), left).stream()
            .map(line -> theme.paint(pair.value().tone(), line))
            .collect(Collectors.joining("\n" + indent));
    String blanks = value.isEmpty() ? "" : " ".repeat(names + GAP - TextWidth.of(name));
    return theme.paint(Tone.HEADING, name) + blanks + value + "\n";
  }
}
