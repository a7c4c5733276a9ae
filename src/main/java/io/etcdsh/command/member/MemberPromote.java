package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.Situation;
import io.etcdsh.command.ValueKind;
import io.etcdsh.command.member.ChangedMembers.Kind;
import io.etcdsh.model.MemberId;
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
 * {@code member promote}.
 *
 * @param member which one
 * @param patient whether to wait until it has caught up
 */
public record MemberPromote(MemberTarget member, boolean patient) implements ChangeCommand {
  private static final String WAIT = "wait";

  private static final CommandSpec SPEC =
      CommandSpec.of(
              "member promote",
              Group.CLUSTER,
              "Give a learner its vote",
              "Makes a learner a voter. The leader takes one that has nine tenths of its log; we"
                  + " also want it to be less than 5000 entries behind, and to answer.")
          .withArguments(
              new ArgumentSpec("MEMBER", "which one", ArgumentSpec.Count.ONE)
                  .naming(ValueKind.LEARNER))
          .withOptions(OptionSpec.flag(WAIT, "wait until it has caught up").ofOurs())
          .withExamples("member promote m4", "member promote m4 --wait")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(
          SPEC,
          arguments ->
              MemberTarget.read(arguments, "member ID is not provided")
                  .map(member -> new MemberPromote(member, arguments.flag(WAIT))));

  @Override
  public Result<Plan> plan(Situation situation) {
    ClusterView view = situation.view();
    return member.resolve(view).map(id -> Planning.of(view, steps(id)));
  }

  private List<Step> steps(MemberId id) {
    Step promote = new Step.PromoteMember(id);
    return patient ? List.of(new Step.AwaitSync(id), promote) : List.of(promote);
  }

  @Override
  public Answer answer(Plan plan, List<StepResult> results) {
    return MemberChanges.answer(Kind.PROMOTED, plan, results);
  }

  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return MemberChanges.refusal(format);
  }
}
