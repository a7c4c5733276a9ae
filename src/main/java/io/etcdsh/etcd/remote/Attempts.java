package io.etcdsh.etcd.remote;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;

/** What the failure of one attempt says about the next. */
final class Attempts {
  private Attempts() {}

  /** Whether the endpoint could not be reached at all, or not in time. */
  static boolean isAway(Problem problem) {
    return switch (problem.code()) {
      case UNREACHABLE,
          TIMEOUT,
          TLS_UNTRUSTED,
          TLS_EXPIRED,
          TLS_WRONG_NAME,
          TLS_CLIENT_REFUSED,
          TLS_MISMATCH ->
          true;
      default -> false;
    };
  }

  /** Whether the endpoint turned out to be a learner. */
  static boolean isLearner(Problem problem) {
    return problem.code() == ProblemCode.LEARNER;
  }

  /** Whether the member answered on its way out, which says nothing about the cluster. */
  static boolean isStopping(Problem problem) {
    return problem.why().equals(EtcdErrors.STOPPED);
  }

  /** Whether another member may well answer where this one did not. */
  static boolean worthAnother(Problem problem) {
    return isAway(problem)
        || isLearner(problem)
        || problem.code() == ProblemCode.NO_LEADER
        || isStopping(problem);
  }

  /** Whether the connection as a whole is in trouble if nobody did better. */
  static boolean isTrouble(Problem problem) {
    return worthAnother(problem)
        || switch (problem.code()) {
          case LOGIN_FAILED, LOGIN_NEEDED, CLUSTER_CHANGED, SERVER_TOO_OLD -> true;
          default -> false;
        };
  }
}
