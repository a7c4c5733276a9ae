package io.etcdsh.render;

import io.etcdsh.answer.Grid;
import io.etcdsh.model.EtcdLine;

/** etcdctl's tables: 3.7 came with another table writer than the lines before. */
public final class GridText {
  private GridText() {}

  /** The table, each line with its line end. */
  public static String write(Grid grid, EtcdLine line) {
    return line.isAtLeast(EtcdLine.V3_7) ? new BoxGrid(grid).text() : new RuledGrid(grid).text();
  }
}
