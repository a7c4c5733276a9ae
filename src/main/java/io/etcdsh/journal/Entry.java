package io.etcdsh.journal;

import java.util.List;

/**
 * One change as a user asked for it.
 *
 * @param id its name
 * @param steps in order; at least one
 */
public record Entry(EntryId id, List<JournalledStep> steps) {

  /** Copies the list. */
  public Entry {
    steps = List.copyOf(steps);
  }

  /** The first thing that was to be done; who asked for it is there as well. */
  public Intent first() {
    return steps.getFirst().intent();
  }

  /** Whether some step may or may not have been made. */
  public boolean inDoubt() {
    return steps.stream().anyMatch(it -> it.state().open());
  }

  /** Whether the cluster has any of it, as far as is known. */
  public boolean made() {
    return steps.stream().anyMatch(it -> it.state().made());
  }
}
