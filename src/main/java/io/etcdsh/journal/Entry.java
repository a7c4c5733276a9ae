package io.etcdsh.journal;

import io.etcdsh.plan.Step;
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
    return steps.stream()
        .anyMatch(it -> it.state().made() && !(it.intent().step() instanceof Step.Wait));
  }

  /** How many steps are known to have been made, waits among them. */
  public long stepsMade() {
    return steps.stream().filter(it -> it.state().made()).count();
  }

  /** All steps of its plan, also those that were never begun. */
  public List<Step> plan() {
    return first().plan().isEmpty() ? List.of(first().step()) : first().plan();
  }

  /** Whether its plan was carried out to the end. */
  public boolean complete() {
    return steps.size() == plan().size() && steps.stream().allMatch(it -> it.state().made());
  }
}
