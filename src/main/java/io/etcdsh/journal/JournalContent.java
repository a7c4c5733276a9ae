package io.etcdsh.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a journal says.
 *
 * @param entries oldest first
 * @param notes what is wrong with the file, one sentence each; empty if nothing is
 */
public record JournalContent(List<Entry> entries, List<String> notes) {

  /** Copies the lists. */
  public JournalContent {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  /** The entry with {@code wanted}, if there is one. */
  public Optional<Entry> find(EntryId wanted) {
    return entries.stream().filter(it -> it.id().equals(wanted)).findFirst();
  }
}
