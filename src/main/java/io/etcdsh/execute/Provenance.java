package io.etcdsh.execute;

import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Where a change comes from, for the journal. It belongs to one plan: what is carried out once
 * under its entry is never carried out under it again.
 *
 * @param entry what the journal will call it
 * @param origin by whom and through what line
 * @param undoes the entries that it takes back
 * @param resumes the entry that it goes on with
 */
public record Provenance(
    EntryId entry, Origin origin, List<EntryId> undoes, Optional<EntryId> resumes) {
  /** Copies the list. */
  public Provenance {
    undoes = List.copyOf(undoes);
  }
}
