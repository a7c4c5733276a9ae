package io.etcdsh.document;

import java.util.List;

/** A part of a document. */
public sealed interface Block {

  /**
   * Rows under headings.
   *
   * @param headings of the columns, in the user's case
   * @param rows each as long as {@code headings}
   * @param align of the columns
   */
  record Table(List<String> headings, List<Align> align, List<List<Cell>> rows) implements Block {
    /** Copies the lists. */
    public Table {
      headings = List.copyOf(headings);
      align = List.copyOf(align);
      rows = rows.stream().map(List::copyOf).toList();
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

  /** How a column is set. */
  enum Align {
    /** Text. */
    LEFT,
    /** Numbers. */
    RIGHT
  }
}
