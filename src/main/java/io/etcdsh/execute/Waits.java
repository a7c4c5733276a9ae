package io.etcdsh.execute;

import io.etcdsh.etcd.ClusterWriter;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.EtcdctlLine;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Steadiness;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;

/**
 * Makes the steps that wait.
 *
 * @param waiting looks again and again
 * @param writer for the one write that wakes an idle cluster
 * @param limits how long
 */
record Waits(Waiting waiting, ClusterWriter writer, Limits limits) {
  private static final Duration STEADY = Duration.ofSeconds(60);

  /** A member that gets a snapshot stands still meanwhile. */
  private static final Duration STALL = Duration.ofSeconds(60);

  /** Links of a member that has just started are no older sooner. */
  private static final Duration YOUNG = Duration.ofSeconds(15);

  /** Twice well, further apart than the second in which etcd would give an ID again. */
  private static final Duration BETWEEN = Duration.ofMillis(1_200);

  /**
   * A member that has just started serves after 8 s at most, unless it is one that nobody wakes
   * (seen on 3.6 and 3.7).
   */
  private static final Duration OPENS = Duration.ofSeconds(10);

  Result<StepResult> done(Step.Wait step) {
    return switch (step) {
      case Step.AwaitSteady(List<MemberId> except) -> steady(except);
      case Step.AwaitSync(MemberId member) ->
          new CatchingUp(waiting.watch(), waiting.progress(), member, STALL)
              .await()
              .map(it -> new StepResult.Waited());
      case Step.Nudge(MemberId member) -> nudged(member);
    };
  }

  private Result<StepResult> steady(List<MemberId> except) {
    return well(except)
        .then(first -> Waiting.pause(BETWEEN) ? well(except) : Result.failed(Waiting.interrupted()))
        .map(it -> new StepResult.Waited());
  }

  private Result<ClusterView> well(List<MemberId> except) {
    return waiting.until(
        patience(),
        view -> String.join(" ", Steadiness.missing(view, except)),
        lacks ->
            Problem.of(
                ProblemCode.WAITED,
                "The cluster is not fit for the next step.",
                lacks,
                "'endpoint status' and 'endpoint health' show each member."));
  }

  private Duration patience() {
    Duration wanted = limits.people().compareTo(STEADY) < 0 ? limits.people() : STEADY;
    return wanted.compareTo(YOUNG) < 0 ? YOUNG : wanted;
  }

  private Result<StepResult> nudged(MemberId member) {
    Result<ClusterView> serves =
        waiting.until(
            OPENS,
            view ->
                view.find(member).filter(MemberView::answers).isPresent()
                    ? ""
                    : "The new member does not serve yet.",
            lacks -> Problem.of(ProblemCode.WAITED, lacks, ""));
    boolean inVain = serves.failure().filter(it -> it.code() == ProblemCode.WAITED).isPresent();
    return inVain ? written() : serves.map(it -> new StepResult.Waited());
  }

  private Result<StepResult> written() {
    Bytes key = Bytes.utf8(EtcdctlLine.NUDGE_KEY);
    return waiting
        .watch()
        .look()
        .then(
            view ->
                made(writer.put(view.servingAt(), key, Bytes.EMPTY, limits.call()))
                    .then(put -> made(writer.delete(view.servingAt(), key, limits.call()))))
        .map(
            header -> {
              waiting.progress().told("It did not serve, so one key was written and deleted.");
              return new StepResult.Waited();
            });
  }

  /** Whether it was made does not matter when it is in doubt: it is made again. */
  private static Result<ResponseHeader> made(WriteOutcome<ResponseHeader> outcome) {
    return switch (outcome) {
      case WriteOutcome.Done<ResponseHeader>(ResponseHeader header) -> Result.ok(header);
      case WriteOutcome.Refused<ResponseHeader>(Problem problem) -> Result.failed(problem);
      case WriteOutcome.InDoubt<ResponseHeader>(Problem problem) -> Result.failed(problem);
    };
  }
}
