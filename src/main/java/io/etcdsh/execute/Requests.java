package io.etcdsh.execute;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ClusterWriter;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.journal.Ending;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.Settlement;
import io.etcdsh.journal.Verdict;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes the steps that are requests, and finds out what came of those whose answer got lost.
 *
 * @param writer makes them
 * @param reader looks when an answer got lost
 * @param told writes down what came of them
 * @param progress hears of lost answers, and of what is asked again
 * @param limit for each call
 * @param links outlasts those that the server does not count yet
 */
record Requests(
    ClusterWriter writer,
    ClusterReader reader,
    Told told,
    Progress progress,
    Duration limit,
    YoungLinks links) {

  Result<StepResult> done(Intent intent, Step.Request request, Endpoint at) {
    return switch (request) {
      case Step.AddMember add -> {
        Additions additions = new Additions(writer, progress, limit);
        yield members(intent, links.outlasted(() -> additions.made(add, at)));
      }
      case Step.RemoveMember(MemberId member) ->
          members(intent, links.outlasted(() -> writer.removeMember(at, member, limit)));
      case Step.UpdateMember(MemberId member, var urls) ->
          members(intent, writer.updateMember(at, member, urls, limit));
      case Step.PromoteMember(MemberId member) ->
          members(intent, writer.promoteMember(at, member, limit));
      case Step.MoveLeader(MemberId target) ->
          ended(
              intent,
              writer.moveLeader(at, target, limit),
              header -> moved(intent, target),
              header -> new Ending.Done("", Optional.empty()),
              header -> List.of());
    };
  }

  private static StepResult moved(Intent intent, MemberId target) {
    return new StepResult.LeaderMoved(intent.before().leader(), target);
  }

  private Result<StepResult> members(Intent intent, WriteOutcome<MemberChange> outcome) {
    return ended(
        intent,
        outcome,
        StepResult.MembersChanged::new,
        change -> new Ending.Done("", change.added().map(Member::id)),
        MemberChange::members);
  }

  private interface As<A, R> {
    R of(A answer);
  }

  private <A> Result<StepResult> ended(
      Intent intent,
      WriteOutcome<A> outcome,
      As<A, StepResult> result,
      As<A, Ending> ending,
      As<A, List<Member>> after) {
    return switch (outcome) {
      case WriteOutcome.Done<A>(A answer) ->
          told.that(intent, ending.of(answer), after.of(answer)).map(it -> result.of(answer));
      case WriteOutcome.Refused<A>(Problem problem) ->
          told.that(intent, new Ending.Refused(problem), List.of())
              .then(it -> Result.failed(problem));
      case WriteOutcome.InDoubt<A>(Problem problem) ->
          told.that(intent, new Ending.InDoubt(problem), List.of())
              .then(it -> new Settling(reader, told.journal(), limit).settle(intent))
              .then(settlement -> settled(intent, settlement, problem));
    };
  }

  private Result<StepResult> settled(Intent intent, Settlement settlement, Problem problem) {
    if (settlement.verdict() == Verdict.MADE) {
      progress.told("The answer got lost, but the cluster shows that the change was made.");
      return intent.step() instanceof Step.MoveLeader(MemberId target)
          ? Result.ok(moved(intent, target))
          : seen(intent);
    }
    return Result.failed(
        Problem.of(
            ProblemCode.IN_DOUBT,
            settlement.verdict() == Verdict.NOT_MADE
                ? "The answer got lost, and the change is not there."
                : "The answer got lost, and nobody knows whether the change was made.",
            problem.why().isEmpty() ? problem.what() : problem.why(),
            "'journal show %s' tells what is known.".formatted(intent.about().entry())));
  }

  /** What the answer would have said. */
  private Result<StepResult> seen(Intent intent) {
    return reader
        .agreedMembers(limit)
        .map(
            list -> {
              Optional<Member> added =
                  intent.step() instanceof Step.AddMember add
                      ? Settling.added(intent, add, list.members())
                      : Optional.empty();
              return new StepResult.MembersChanged(
                  new MemberChange(list.header(), added, list.members(), Bytes.EMPTY));
            });
  }
}
