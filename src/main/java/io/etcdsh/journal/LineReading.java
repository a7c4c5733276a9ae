package io.etcdsh.journal;

/** What one line of a journal turned out to be. */
sealed interface LineReading {

  /** A record. */
  record Whole(JournalRecord line) implements LineReading {}

  /** Written by a later etcdsh in a format of its own. */
  record Newer(int version) implements LineReading {}

  /** No record; {@code reason} is a clause without a period. */
  record Damaged(String reason) implements LineReading {}
}
