package io.etcdsh.command;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;

/** Makes the problem of a line that cannot be meant as it stands. */
public final class Usage {
  private Usage() {}

  /**
   * The problem as the mode wants it told.
   *
   * @param what our own sentence
   * @param etcdctlText etcdctl's text to the letter, for strict lines
   * @param hint our own way out
   */
  public static Problem problem(
      Mode mode, ProblemCode code, String what, String etcdctlText, String hint) {
    return switch (mode) {
      case OWN -> Problem.of(code, what, "", hint);
      case ETCDCTL -> Problem.of(code, what, etcdctlText);
    };
  }
}
