package io.etcdsh.answer;

import io.etcdsh.model.Bytes;
import java.util.List;

/** Lines of text as the bytes of {@code -w simple}. */
public final class PlainLines {
  private PlainLines() {}

  /** Each line with its line end. */
  public static Bytes of(List<String> lines) {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(line).append('\n'));
    return Bytes.utf8(out.toString());
  }

  /** The rows of a table without its headings, cells joined by a comma and a blank. */
  public static Bytes rows(Grid grid) {
    return of(grid.rows().stream().map(row -> String.join(", ", row)).toList());
  }
}
