package io.etcdsh.execute;

import io.etcdsh.journal.EntryId;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.List;

/**
 * Where a plan went no further.
 *
 * @param plan that was carried out
 * @param step the number of the step that was not made, from 0
 * @param entry the plan's name in the journal
 * @param resumed whether it went on with what was made before
 */
record Stop(Plan plan, int step, EntryId entry, boolean resumed) {

  /** The problem as somebody should hear it: what is done stays done, and how to go on. */
  Problem told(List<StepResult> results, Problem problem) {
    boolean changed =
        resumed || results.stream().anyMatch(it -> !(it instanceof StepResult.Waited));
    if (!changed) {
      return problem;
    }
    ProblemCode code =
        problem.code() == ProblemCode.INTERRUPTED ? ProblemCode.INTERRUPTED : ProblemCode.STOPPED;
    return Problem.of(
        code,
        "Stopped at step %d of %d: %s".formatted(step + 1, plan.steps().size(), problem.what()),
        (problem.why() + " " + advice(problem)).strip(),
        "'journal resume %1$s' goes on%2$s; 'undo %1$s' takes back what was made."
            .formatted(entry, code == ProblemCode.INTERRUPTED ? "" : " when that is mended"));
  }

  /** What is particular to it; that the change can be planned again is no way out here. */
  private static String advice(Problem problem) {
    return problem.code() == ProblemCode.WAITED ? problem.hint().orElse("") : "";
  }
}
