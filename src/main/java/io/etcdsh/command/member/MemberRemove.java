package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Situation;
import io.etcdsh.command.ValueKind;
import io.etcdsh.command.member.ChangedMembers.Kind;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/**
 * {@code member remove}.
 *
 * @param member which one
 */
public record MemberRemove(MemberTarget member) implements ChangeCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "member remove",
              Group.CLUSTER,
              "Take a member off the list, for good",
              "Removes a member. Its ID never comes back, and it cannot start again on its data"
                  + " directory.")
          .withArguments(
              new ArgumentSpec("MEMBER", "which one", ArgumentSpec.Count.ONE)
                  .naming(ValueKind.MEMBER))
          .withExamples("member remove m3")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(
          SPEC,
          arguments ->
              MemberTarget.read(arguments, "member ID is not provided").map(MemberRemove::new));

  @Override
  public Result<Plan> plan(Situation situation) {
    ClusterView view = situation.view();
    return member.resolve(view).map(id -> Planning.of(view, new Step.RemoveMember(id)));
  }

  @Override
  public Answer answer(Plan plan, List<StepResult> results) {
    return MemberChanges.answer(Kind.REMOVED, plan, results);
  }

  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return MemberChanges.refusal(format);
  }
}
