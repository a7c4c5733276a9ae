package io.etcdsh.command.endpoint;

import io.etcdsh.document.Block;
import io.etcdsh.document.Block.Align;
import io.etcdsh.document.Cell;
import java.util.List;
import java.util.stream.IntStream;

/** A table without the columns that nobody has a value for. */
final class FilledTable {
  private FilledTable() {}

  static Block.Table of(List<String> headings, List<Align> align, List<List<Cell>> rows) {
    List<Integer> filled =
        IntStream.range(0, headings.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).text().isEmpty()))
            .boxed()
            .toList();
    return new Block.Table(
        filled.stream().map(headings::get).toList(),
        filled.stream().map(align::get).toList(),
        rows.stream().map(row -> filled.stream().map(row::get).toList()).toList());
  }
}
