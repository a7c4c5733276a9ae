package io.etcdsh.command;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.journal.EntryId;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A command that changes a cluster. It says what would be done and never does it: whoever runs it
 * shows the plan, asks, and carries it out.
 */
public non-sealed interface ChangeCommand extends Command {

  /** What would be done in this situation. */
  Result<Plan> plan(Situation situation);

  /** The entries of the journal that it takes back, if it is an undo. */
  default List<EntryId> undoes(Situation situation) {
    return List.of();
  }

  /** The entry of the journal that it goes on with, if it does. */
  default Optional<EntryId> resumes(Situation situation) {
    return Optional.empty();
  }

  /** How long it waits for what somebody has to do by hand. */
  default Duration patience() {
    return PatienceOption.DEFAULT;
  }

  /** What to tell after all steps of {@code plan} were made. */
  Answer answer(Plan plan, List<StepResult> results);

  /** Why the outcome could not be shown in {@code format}; then nothing is sent. */
  default Optional<Problem> refusal(OutputFormat format) {
    return Optional.empty();
  }
}
