package io.etcdsh.sandbox.host;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;

/** Waits for members to get ready, no longer than they live. */
final class Readiness {
  private static final long STEP_MILLIS = 25;

  private final Gateway gateway;

  Readiness(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Waits until a member takes part: a voter until it can commit, a learner until it serves. Fails
   * with {@code E-SANDBOX} and the end of its log.
   */
  Result<HostedMember> await(HostedMember member, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready(member)) {
      if (member.pid().isEmpty()) {
        return Result.failed(failed(member, "ended as it started"));
      }
      if (System.nanoTime() > deadline) {
        return Result.failed(
            failed(member, "was not ready within %d s".formatted(limit.toSeconds())));
      }
      if (!pause()) {
        return Result.failed(Problem.of(ProblemCode.INTERRUPTED, "The start was given up.", ""));
      }
    }
    return Result.ok(member);
  }

  private boolean ready(HostedMember member) {
    int port = member.ports().client().number();
    return member.learner() ? gateway.serves(port) : gateway.healthy(port);
  }

  private static boolean pause() {
    try {
      Thread.sleep(STEP_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Problem failed(HostedMember member, String how) {
    return Problem.of(
        ProblemCode.SANDBOX,
        "Member %s %s.".formatted(member.name(), how),
        "The end of its log:\n" + member.logTail());
  }
}
