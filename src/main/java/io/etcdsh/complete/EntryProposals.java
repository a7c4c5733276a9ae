package io.etcdsh.complete;

import io.etcdsh.journal.Entry;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.JournalContent;
import io.etcdsh.model.ClusterId;
import java.util.List;

/** Entries of the journal as words. */
final class EntryProposals {
  private EntryProposals() {}

  /** Those of a cluster, the newest first, each with its line. May wait for the disk. */
  static List<Proposal> of(Journal journal, ClusterId cluster) {
    List<Entry> entries =
        journal.entries(cluster).map(JournalContent::entries).toOptional().orElse(List.of());
    return entries.reversed().stream().map(EntryProposals::proposal).toList();
  }

  /** The ID tells when. */
  private static Proposal proposal(Entry entry) {
    Intent first = entry.first();
    String doubt = entry.inDoubt() ? "IN DOUBT: " : "";
    return Proposal.of(entry.id().text(), doubt + first.origin().line())
        .in("changes of this cluster");
  }
}
