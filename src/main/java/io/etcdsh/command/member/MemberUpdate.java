package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
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
 * {@code member update}.
 *
 * @param member which one
 * @param peerUrls where the others are to find it, checked
 */
public record MemberUpdate(MemberTarget member, List<String> peerUrls) implements ChangeCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "member update",
              Group.CLUSTER,
              "Change a member's peer URLs",
              "Tells the cluster other peer URLs of a member. The server would store anything,"
                  + " and members panic over what is no URL, so they are checked here first.")
          .withArguments(
              new ArgumentSpec("MEMBER", "which one", ArgumentSpec.Count.ONE)
                  .naming(ValueKind.MEMBER))
          .withOptions(PeerUrlsOption.SPEC)
          .withExamples("member update m3 --peer-urls=http://10.0.0.33:2380")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, MemberUpdate::read);

  /** Copies the list. */
  public MemberUpdate {
    peerUrls = List.copyOf(peerUrls);
  }

  private static Result<MemberUpdate> read(Arguments arguments) {
    return MemberTarget.read(arguments, "member ID is not provided")
        .then(member -> PeerUrlsOption.read(arguments).map(urls -> new MemberUpdate(member, urls)));
  }

  @Override
  public Result<Plan> plan(Situation situation) {
    ClusterView view = situation.view();
    return member.resolve(view).map(id -> Planning.of(view, new Step.UpdateMember(id, peerUrls)));
  }

  @Override
  public Answer answer(Plan plan, List<StepResult> results) {
    return MemberChanges.answer(Kind.UPDATED, plan, results);
  }

  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return MemberChanges.refusal(format);
  }
}
