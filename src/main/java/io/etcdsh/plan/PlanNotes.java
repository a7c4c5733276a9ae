package io.etcdsh.plan;

import io.etcdsh.plan.Concern.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What there is to know of the steps of a plan as a whole. */
final class PlanNotes {
  private PlanNotes() {}

  /** Tells each thing once, and beside the last step what the end of all is worth. */
  static List<PlannedStep> added(List<PlannedStep> steps) {
    List<PlannedStep> told = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (PlannedStep step : steps) {
      told.add(step.with(step.concerns().stream().filter(it -> texts.add(it.text())).toList()));
    }
    told.set(told.size() - 1, told.getLast().withMore(parity(steps)));
    return told;
  }

  /** An even number of voters is worth no more than the odd one below it. */
  private static List<Concern> parity(List<PlannedStep> steps) {
    int before = steps.getFirst().before().voters();
    int after = steps.getLast().after().voters();
    boolean refused = steps.stream().anyMatch(it -> it.hasConcern(Severity.BLOCKING));
    return refused || after == before || after % 2 != 0
        ? List.of()
        : List.of(
            new Concern(
                Severity.NOTE,
                "%d voters tolerate no more failures than %d.".formatted(after, after - 1)));
  }
}
