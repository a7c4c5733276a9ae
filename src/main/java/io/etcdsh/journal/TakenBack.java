package io.etcdsh.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which entries of a journal were taken back: by an undo that came to its end, and that nobody has
 * taken back in its turn.
 *
 * @param by who took back, by entry
 */
public record TakenBack(Map<EntryId, EntryId> by) {
  /** Copies the map. */
  public TakenBack {
    by = Map.copyOf(by);
  }

  /** Those among {@code entries}, which are all of a journal, the oldest first. */
  public static TakenBack of(List<Entry> entries) {
    Map<EntryId, EntryId> by = new HashMap<>();
    for (Entry undo : entries.reversed()) {
      List<EntryId> undone = undo.first().undoes();
      if (!undone.isEmpty() && !by.containsKey(undo.id()) && isEnded(undo, entries)) {
        undone.forEach(it -> by.putIfAbsent(it, undo.id()));
      }
    }
    return new TakenBack(by);
  }

  private static boolean isEnded(Entry entry, List<Entry> entries) {
    Chain chain = Chain.of(entry, entries);
    return chain.last().complete() && chain.entries().stream().anyMatch(Entry::made);
  }

  /** An undo among the same {@code entries} that took back a part of {@code entry} and stopped. */
  public Optional<Entry> begun(Entry entry, List<Entry> entries) {
    return entries.stream()
        .filter(it -> it.first().undoes().contains(entry.id()) && by(it).isEmpty())
        .filter(it -> stopped(it, entries))
        .findFirst()
        .map(it -> Chain.of(it, entries).last());
  }

  /** Whether a change has something in the cluster and did not come to its end. */
  public static boolean stopped(Entry entry, List<Entry> entries) {
    Chain chain = Chain.of(entry, entries);
    return !chain.last().complete()
        && chain.entries().stream().anyMatch(it -> it.made() || it.inDoubt());
  }

  /** Who took {@code entry} back. */
  public Optional<EntryId> by(Entry entry) {
    return Optional.ofNullable(by.get(entry.id()));
  }
}
