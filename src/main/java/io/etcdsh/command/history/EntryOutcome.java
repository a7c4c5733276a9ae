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

  static EntryOutcome of(Entry entry) {
    if (entry.inDoubt()) {
      return IN_DOUBT;
    }
    long made = entry.steps().stream().filter(it -> it.state().made()).count();
    if (made == 0) {
      return NOT_DONE;
    }
    return made == entry.steps().size() ? DONE : PARTLY;
  }

  String text() {
    return text;
  }

  Cell cell() {
    return Cell.of(text, tone);
  }
}
