package io.etcdsh.execute;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.ClusterWriter;
import io.etcdsh.etcd.WriteOutcome;
import io.etcdsh.journal.Ending;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.MembersBefore;
import io.etcdsh.journal.Origin;
import io.etcdsh.journal.Outcome;
import io.etcdsh.journal.Settlement;
import io.etcdsh.journal.StepReference;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.plan.Guard;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.PlannedStep;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries a plan out, step by step: the guards are looked at again, the intent is on the disk
 * before the request leaves, and what came of it is written down after. Stops at the first step
 * that is not made. For one thread.
 *
 * @param writer makes the changes
 * @param reader looks at the guards
 * @param journal remembers
 * @param limit for each call
 */
public record Executor(
    ClusterWriter writer, ClusterReader reader, Journal journal, Duration limit) {

  /** Carries out {@code plan}; {@code undoes} is the step that it takes back, if it does. */
  public Execution run(Plan plan, Origin origin, Optional<StepReference> undoes) {
    EntryId entry = journal.newId();
    List<StepResult> results = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      StepReference about = new StepReference(entry, i);
      Result<StepResult> result = step(plan, plan.steps().get(i), about, origin, undoes);
      Optional<Problem> failure = result.failure();
      if (failure.isPresent()) {
        return new Execution(entry, results, failure);
      }
      result.toOptional().ifPresent(results::add);
    }
    return new Execution(entry, results, Optional.empty());
  }

  private Result<StepResult> step(
      Plan plan,
      PlannedStep planned,
      StepReference about,
      Origin origin,
      Optional<StepReference> undoes) {
    Endpoint at = plan.view().servingAt();
    return guarded(planned, at)
        .then(
            list ->
                journal.append(
                    new Intent(
                        about,
                        journal.now(),
                        plan.view().id(),
                        origin,
                        plan.digest(),
                        planned.step(),
                        planned.reversal(),
                        new MembersBefore(list.members(), plan.view().leader()),
                        at.text(),
                        undoes,
                        Optional.empty())))
        .then(intent -> made(intent, at));
  }

  /** The list as it is now, if all that the plan rests on still holds. */
  private Result<MemberList> guarded(PlannedStep planned, Endpoint at) {
    return reader
        .agreedMembers(limit)
        .then(
            list -> {
              MemberId leader =
                  reader
                      .status(at, limit)
                      .toOptional()
                      .map(MemberStatus::leader)
                      .orElse(MemberId.NONE);
              return planned.guards().stream()
                  .map(guard -> broken(guard, list, leader))
                  .flatMap(Optional::stream)
                  .findFirst()
                  .map(Result::<MemberList>failed)
                  .orElse(Result.ok(list));
            });
  }

  private static Optional<Problem> broken(Guard guard, MemberList list, MemberId leader) {
    return guard
        .broken(list, leader)
        .map(
            why ->
                Problem.of(
                    ProblemCode.PLAN_STALE,
                    "The plan is out of date, and nothing was sent.",
                    why,
                    "Run the command again to plan again."));
  }

  private Result<StepResult> made(Intent intent, Endpoint at) {
    return switch (intent.step()) {
      case Step.AddMember(var name, var urls, boolean learner) ->
          members(intent, writer.addMember(at, urls, learner, limit));
      case Step.RemoveMember(MemberId member) ->
          members(intent, writer.removeMember(at, member, limit));
      case Step.UpdateMember(MemberId member, var urls) ->
          members(intent, writer.updateMember(at, member, urls, limit));
      case Step.PromoteMember(MemberId member) ->
          members(intent, writer.promoteMember(at, member, limit));
      case Step.MoveLeader(MemberId target) ->
          ended(
              intent,
              writer.moveLeader(at, target, limit),
              header -> new StepResult.LeaderMoved(intent.before().leader(), target),
              header -> new Ending.Done("", Optional.empty()),
              header -> List.of());
    };
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
          told(intent, ending.of(answer), after.of(answer)).map(it -> result.of(answer));
      case WriteOutcome.Refused<A>(Problem problem) ->
          told(intent, new Ending.Refused(problem), List.of()).then(it -> Result.failed(problem));
      case WriteOutcome.InDoubt<A>(Problem problem) ->
          told(intent, new Ending.InDoubt(problem), List.of())
              .then(it -> new Settling(reader, journal, limit).settle(intent))
              .then(settlement -> settled(intent, settlement, problem));
    };
  }

  /** A change that was made and could not be written down is made all the same. */
  private Result<Outcome> told(Intent intent, Ending ending, List<Member> after) {
    return journal
        .append(new Outcome(intent.about(), journal.now(), intent.cluster(), ending, after))
        .mapProblem(
            problem ->
                Problem.of(
                    ProblemCode.IN_DOUBT,
                    "The request was sent, and what came of it could not be written down.",
                    problem.why(),
                    "'member list' shows what is true; the next change settles the entry."));
  }

  private static Result<StepResult> settled(Intent intent, Settlement settlement, Problem problem) {
    return Result.failed(
        Problem.of(
            ProblemCode.IN_DOUBT,
            switch (settlement.verdict()) {
              case MADE -> "The answer got lost, but the change was made.";
              case NOT_MADE -> "The answer got lost, and the change is not there.";
              case UNTOLD -> "The answer got lost, and nobody knows whether the change was made.";
            },
            problem.why().isEmpty() ? problem.what() : problem.why(),
            "'journal show %s' tells what is known.".formatted(intent.about().entry())));
  }
}
