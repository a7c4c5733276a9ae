package io.etcdsh.command.endpoint;

import io.etcdsh.model.Endpoint;
import io.etcdsh.problem.ExitStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a question to many ends. */
final class Verdict {
  private Verdict() {}

  /**
   * Done if nobody failed, failed if some did. If nobody answered at all: what they have in common,
   * else unreachable.
   *
   * @param answered how many answered
   * @param problems of those that did not
   */
  static ExitStatus exit(long answered, List<Problem> problems) {
    if (problems.isEmpty()) {
      return answered == 0 ? ExitStatus.UNREACHABLE : ExitStatus.DONE;
    }
    if (answered > 0) {
      return ExitStatus.FAILED;
    }
    Set<ExitStatus> exits =
        problems.stream().map(Problem::code).map(ProblemCode::exit).collect(Collectors.toSet());
    return exits.size() == 1 ? exits.iterator().next() : ExitStatus.UNREACHABLE;
  }

  /** The problem, told about an endpoint. */
  static Problem about(Endpoint endpoint, Problem problem) {
    return about("The endpoint " + endpoint.text(), problem);
  }

  /** The problem, told about {@code who}, which begins the sentence. */
  static Problem about(String who, Problem problem) {
    return new Problem(problem.code(), who + " gave no answer.", reason(problem), problem.hint());
  }

  /** Why somebody did not answer, in a few words: etcd's own, but for a deadline that passed. */
  static String reason(Problem problem) {
    if (problem.code() == ProblemCode.TIMEOUT) {
      return "timed out";
    }
    return problem.why().isEmpty() ? problem.what() : problem.why();
  }
}
