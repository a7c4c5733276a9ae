package io.etcdsh.command.history;

import io.etcdsh.journal.EntryId;

/** What an undo is to take back. */
public sealed interface UndoTarget {

  /** The newest change that was made and not taken back yet. */
  record Newest() implements UndoTarget {}

  /** The change that this entry is, or is part of. */
  record Named(EntryId entry) implements UndoTarget {}

  /** Everything that came after this entry. */
  record After(EntryId entry) implements UndoTarget {}
}
