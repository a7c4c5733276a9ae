package io.etcdsh.command.history;

import io.etcdsh.document.Cell;
import io.etcdsh.document.Tone;
import io.etcdsh.journal.Entry;

/** What an entry as a whole came to. */
enum EntryOutcome {
  /** All of it was made. */
  DONE("done", Tone.GOOD),
  /** Some steps were made. */
  PARTLY("partly", Tone.WARNING),
  /** What was made of it has been taken back. */
  UNDONE("undone", Tone.FAINT),
  /** Nothing was made. */
  NOT_DONE("not done", Tone.FAINT),
  /** Nobody knows yet. */
  IN_DOUBT("IN DOUBT", Tone.BAD);

  private final String text;
  private final Tone tone;

  EntryOutcome(String text, Tone tone) {
    this.text = text;
    this.tone = tone;
  }

  static EntryOutcome of(Entry entry, boolean undone) {
    if (entry.inDoubt()) {
      return IN_DOUBT;
    }
    if (undone && entry.made()) {
      return UNDONE;
    }
    if (entry.complete()) {
      return DONE;
    }
    return entry.made() ? PARTLY : NOT_DONE;
  }

  String text() {
    return text;
  }

  Cell cell() {
    return Cell.of(text, tone);
  }
}
