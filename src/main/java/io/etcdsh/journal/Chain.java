package io.etcdsh.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One change as a whole: the entry that began it and those that went on with it after it had
 * stopped.
 *
 * @param entries in order; at least one
 */
public record Chain(List<Entry> entries) {
  /** Copies the list. */
  public Chain {
    entries = List.copyOf(entries);
  }

  /** The chain that {@code wanted} belongs to, among {@code all} entries of a journal. */
  public static Chain of(Entry wanted, List<Entry> all) {
    List<Entry> chain = new ArrayList<>(List.of(wanted));
    Optional<Entry> earlier = before(wanted, all);
    while (earlier.isPresent() && !chain.contains(earlier.get())) {
      chain.addFirst(earlier.get());
      earlier = before(earlier.get(), all);
    }
    Optional<Entry> later = after(wanted, all);
    while (later.isPresent() && !chain.contains(later.get())) {
      chain.addLast(later.get());
      later = after(later.get(), all);
    }
    return new Chain(chain);
  }

  private static Optional<Entry> before(Entry entry, List<Entry> all) {
    return entry
        .first()
        .resumes()
        .flatMap(id -> all.stream().filter(it -> it.id().equals(id)).findFirst());
  }

  /** If several went on with it, as two shells may try to, one that made something. */
  private static Optional<Entry> after(Entry entry, List<Entry> all) {
    List<Entry> later =
        all.reversed().stream()
            .filter(it -> it.first().resumes().equals(Optional.of(entry.id())))
            .toList();
    return later.stream().filter(Entry::made).findFirst().or(() -> later.stream().findFirst());
  }

  /** Its newest entry, with which it would be gone on. */
  public Entry last() {
    return entries.getLast();
  }

  /** All steps that were begun, in order. */
  public Stream<JournalledStep> steps() {
    return entries.stream().flatMap(it -> it.steps().stream());
  }

  /** Whether some step may or may not have been made. */
  public boolean inDoubt() {
    return entries.stream().anyMatch(Entry::inDoubt);
  }
}
