package io.etcdsh.command.history;

import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.TakenBack;
import java.util.List;
import java.util.Optional;

/**
 * An entry, and what the others say of it.
 *
 * @param entry with all its steps
 * @param undoneBy the newest entry that took it back
 */
record KnownEntry(Entry entry, Optional<EntryId> undoneBy) {

  /** Each of {@code entries}, which are all of a cluster's and the oldest first. */
  static List<KnownEntry> of(List<Entry> entries) {
    TakenBack takenBack = TakenBack.of(entries);
    return entries.stream().map(it -> new KnownEntry(it, takenBack.by(it))).toList();
  }

  EntryOutcome outcome() {
    return EntryOutcome.of(entry, undoneBy.isPresent());
  }
}
