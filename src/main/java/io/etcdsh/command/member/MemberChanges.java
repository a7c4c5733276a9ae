package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.member.ChangedMembers.Kind;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What the commands that change one member share. */
final class MemberChanges {
  private MemberChanges() {}

  /** The answer of a plan whose last step is about one member that was there before. */
  static Answer answer(Kind kind, Plan plan, List<StepResult> results) {
    MemberId target = target(plan.steps().getLast().step());
    String label = plan.view().label(target);
    return new ChangedMembersAnswer(
        new ChangedMembers(kind, target, label, change(results)), label);
  }

  /** The server's answer to the last step. */
  static MemberChange change(List<StepResult> results) {
    if (results.getLast() instanceof StepResult.MembersChanged(MemberChange change)) {
      return change;
    }
    throw new IllegalStateException("A change of members ended in " + results.getLast());
  }

  private static MemberId target(Step step) {
    return switch (step) {
      case Step.RemoveMember(MemberId member) -> member;
      case Step.PromoteMember(MemberId member) -> member;
      case Step.UpdateMember(MemberId member, var urls) -> member;
      case Step.MoveLeader(MemberId member) -> member;
      case Step.AddMember add -> MemberId.NONE;
      case Step.NodeWork work -> MemberId.NONE;
      case Step.Wait await -> MemberId.NONE;
    };
  }

  /** etcdctl finds out only when it prints, after the change ({@code printer.go}). */
  static Optional<Problem> refusal(OutputFormat format) {
    return switch (format) {
      case TABLE, FIELDS -> Optional.of(format.unsupported());
      case SIMPLE, JSON, PROTOBUF, YAML, OWN -> Optional.empty();
    };
  }
}
