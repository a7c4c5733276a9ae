package io.etcdsh.command;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A change that may take steps of several kinds. etcdctl has no command like it, so there is no
 * form of etcdctl's to keep to, and all of them answer alike.
 */
public interface ProcedureCommand extends ChangeCommand {

  @Override
  default Answer answer(Plan plan, List<StepResult> results) {
    return new PlanAnswer(plan, results);
  }

  @Override
  default Optional<Problem> refusal(OutputFormat format) {
    return switch (format) {
      case FIELDS, PROTOBUF -> Optional.of(format.unsupported());
      case SIMPLE, TABLE, JSON, YAML, OWN -> Optional.empty();
    };
  }
}
