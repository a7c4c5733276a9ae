package io.etcdsh.sandbox.control;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.SandboxStatus;

/** What a host answers: any number of steps, then one end. */
public sealed interface Reply {

  /** A step of a start. */
  record Step(String line) implements Reply {}

  /** It is done, and this is how the sandbox is now. */
  record Done(SandboxStatus status) implements Reply {}

  /** It could not be done. */
  record Failed(Problem problem) implements Reply {}

  /** The end that tells {@code result}. */
  static Reply of(Result<SandboxStatus> result) {
    return switch (result) {
      case Result.Ok<SandboxStatus>(SandboxStatus status) -> new Done(status);
      case Result.Failed<SandboxStatus>(Problem problem) -> new Failed(problem);
    };
  }
}
