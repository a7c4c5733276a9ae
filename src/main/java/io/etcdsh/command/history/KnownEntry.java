package io.etcdsh.command.history;

import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Intent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<EntryId, EntryId> undone = new HashMap<>();
    entries.stream().filter(Entry::made).map(Entry::first).forEach(it -> note(it, undone));
    return entries.stream()
        .map(it -> new KnownEntry(it, Optional.ofNullable(undone.get(it.id()))))
        .toList();
  }

  private static void note(Intent made, Map<EntryId, EntryId> undone) {
    made.undoes().forEach(it -> undone.put(it, made.about().entry()));
  }

  EntryOutcome outcome() {
    return EntryOutcome.of(entry, undoneBy.isPresent());
  }
}
