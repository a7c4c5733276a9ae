package io.etcdsh.answer;

import java.util.List;

/**
 * A table as etcdctl prints one: headings and rows of plain text.
 *
 * @param headings in upper case
 * @param rows each as long as {@code headings}
 */
public record Grid(List<String> headings, List<List<String>> rows) {
  /** Copies the lists. */
  public Grid {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
