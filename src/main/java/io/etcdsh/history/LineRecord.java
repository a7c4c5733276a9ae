package io.etcdsh.history;

/** One line of the file. */
sealed interface LineRecord {

  /** A line was entered; its end is part of it only where the file was tidied. */
  record Entered(EnteredLine line) implements LineRecord {}

  /** The line with this ID ended. */
  record Ended(String id, LineEnd end) implements LineRecord {}

  /** Nothing that this version can read. */
  record Strange() implements LineRecord {}
}
