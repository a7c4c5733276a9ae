package io.etcdsh.command;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.Optional;

/** A command that only reads, from the cluster or from this machine. */
public non-sealed interface QueryCommand extends Command {

  /** Finds out. Never writes anywhere. */
  Result<? extends Answer> run(Scope scope);

  /**
   * Why this line cannot be shown in {@code format}. In our own way it is asked before {@link
   * #run}, so that nothing is sent in vain. etcdctl finds out only when it prints, so a strict line
   * asks after a run that succeeded.
   */
  default Optional<Problem> refusal(OutputFormat format) {
    return Optional.empty();
  }
}
