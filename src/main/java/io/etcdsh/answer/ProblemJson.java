package io.etcdsh.answer;

import io.etcdsh.problem.Problem;

/** A problem for programs. */
public final class ProblemJson {
  private ProblemJson() {}

  /** Its code and texts; {@code why} and {@code hint} only if there is one. */
  public static Json of(Problem problem) {
    return Json.object()
        .put("code", Json.text(problem.code().text()))
        .put("what", Json.text(problem.what()))
        .textIfSet("why", problem.why())
        .put("hint", problem.hint().map(Json::text))
        .build();
  }
}
