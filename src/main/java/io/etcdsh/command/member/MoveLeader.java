package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Mode;
import io.etcdsh.command.Situation;
import io.etcdsh.command.ValueKind;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.plan.Transferee;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/**
 * {@code move-leader}.
 *
 * @param target who is to lead; absent for the voter that has got furthest
 */
public record MoveLeader(Optional<MemberTarget> target) implements ChangeCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "move-leader",
              Group.CLUSTER,
              "Hand the leadership over",
              "Asks the leader to hand over to another voter: the one named, else the one that"
                  + " answers and has got furthest. Writes wait for about a tenth of a second.")
          .withArguments(
              new ArgumentSpec("MEMBER", "who is to lead", ArgumentSpec.Count.OPTIONAL)
                  .naming(ValueKind.TRANSFEREE))
          .likeEtcdctl("etcdctl move-leader ID, sent to the leader by --endpoints")
          .withExamples("move-leader", "move-leader m2")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, MoveLeader::read);

  /** {@code move_leader_command.go}: exactly one; our own lines may leave it out. */
  private static Result<MoveLeader> read(Arguments arguments) {
    boolean best = arguments.mode() == Mode.OWN && arguments.words().isEmpty();
    return best
        ? Result.ok(new MoveLeader(Optional.empty()))
        : MemberTarget.read(arguments, "move-leader command needs 1 argument", "%s")
            .map(member -> new MoveLeader(Optional.of(member)));
  }

  @Override
  public Result<Plan> plan(Situation situation) {
    ClusterView view = situation.view();
    return target
        .map(named -> named.resolve(view))
        .orElseGet(() -> best(view))
        .map(id -> Planning.of(view, new Step.MoveLeader(id)));
  }

  private static Result<MemberId> best(ClusterView view) {
    return Transferee.best(view, List.of())
        .map(Result::ok)
        .orElseGet(
            () ->
                Result.failed(
                    Problem.of(
                        ProblemCode.PLAN_BLOCKED,
                        "Nobody can take over.",
                        "No other voter answers.",
                        "'endpoint status' shows each member.")));
  }

  @Override
  public Answer answer(Plan plan, List<StepResult> results) {
    if (results.getLast() instanceof StepResult.LeaderMoved(MemberId from, MemberId to)) {
      return new MoveLeaderAnswer(from, to, plan.view().label(to));
    }
    throw new IllegalStateException("A transfer of leadership ended in " + results.getLast());
  }

  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return MemberChanges.refusal(format);
  }
}
