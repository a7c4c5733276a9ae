package io.etcdsh.execute;

import io.etcdsh.journal.EntryId;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of a plan.
 *
 * @param entry its name in the journal
 * @param results of the steps that were made, in order
 * @param ending why it went no further; absent if all steps were made
 */
public record Execution(EntryId entry, List<StepResult> results, Optional<Problem> ending) {
  /** Copies the list. */
  public Execution {
    results = List.copyOf(results);
  }
}
