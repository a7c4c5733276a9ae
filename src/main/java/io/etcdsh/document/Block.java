package io.etcdsh.document;

import java.util.ArrayList;
import java.util.List;

/** A part of a document. */
public sealed interface Block {

  /**
   * Rows under headings.
   *
   * @param headings of the columns, in the user's case
   * @param rows each as long as {@code headings}
   * @param align of the columns
   * @param spare headings of columns that a narrow terminal may leave out, the first one first
   */
  record Table(List<String> headings, List<Align> align, List<List<Cell>> rows, List<String> spare)
      implements Block {
    /** Copies the lists. */
    public Table {
      headings = List.copyOf(headings);
      align = List.copyOf(align);
      rows = rows.stream().map(List::copyOf).toList();
      spare = List.copyOf(spare);
    }

    /** A table that needs all of its columns. */
    public Table(List<String> headings, List<Align> align, List<List<Cell>> rows) {
      this(headings, align, rows, List.of());
    }

    /** The same, which may leave columns out. */
    public Table withSpare(String... columns) {
      return new Table(headings, align, rows, List.of(columns));
    }

    /** The same without the column of that heading, if it has one. */
    public Table without(String heading) {
      int column = headings.indexOf(heading);
      List<String> left = spare.stream().filter(name -> !name.equals(heading)).toList();
      return column < 0
          ? new Table(headings, align, rows, left)
          : new Table(
              less(headings, column),
              less(align, column),
              rows.stream().map(row -> less(row, column)).toList(),
              left);
    }

    private static <T> List<T> less(List<T> items, int index) {
      List<T> rest = new ArrayList<>(items);
      rest.remove(index);
      return rest;
    }
  }

  /** Names and values, one pair a line. */
  record Pairs(List<Pair> pairs) implements Block {
    /** Copies the list. */
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /** A name and its value. */
  record Pair(String name, Cell value) {}

  /** Lines of text, each a row of pieces. */
  record Lines(List<List<Cell>> lines) implements Block {
    /** Copies the lists. */
    public Lines {
      lines = lines.stream().map(List::copyOf).toList();
    }
  }

  /** Parts that belong together, so that no empty line comes between them. */
  record Group(List<Block> parts) implements Block {
    /** Copies the list. */
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /** How a column is set. */
  enum Align {
    /** Text. */
    LEFT,
    /** Numbers. */
    RIGHT
  }
}
