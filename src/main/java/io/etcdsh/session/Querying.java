package io.etcdsh.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.Mode;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.Optional;

/**
 * The life of one query.
 *
 * @param scope of the line
 */
record Querying(Scope scope) {

  /**
   * A format that the command cannot be shown in is refused before anything is sent. etcdctl tells
   * it last: what it asked the cluster for may fail first.
   */
  Result<? extends Answer> run(QueryCommand query, OutputFormat format) {
    Optional<Problem> refusal = query.refusal(format);
    if (refusal.isPresent() && scope.mode() == Mode.OWN) {
      return Result.failed(refusal.get());
    }
    Result<? extends Answer> result = query.run(scope);
    return refusal.isPresent() && result instanceof Result.Ok<?>
        ? Result.failed(refusal.get())
        : result;
  }
}
