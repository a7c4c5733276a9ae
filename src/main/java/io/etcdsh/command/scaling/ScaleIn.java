package io.etcdsh.command.scaling;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.MemberReference;
import io.etcdsh.command.PatienceOption;
import io.etcdsh.command.ProcedureCommand;
import io.etcdsh.command.Situation;
import io.etcdsh.command.ValueKind;
import io.etcdsh.model.Member;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.problem.Result;
import io.etcdsh.procedure.Scaling;
import java.time.Duration;
import java.util.List;

/**
 * {@code scale in}.
 *
 * @param members who is to go, as written
 * @param options what all procedures take
 */
public record ScaleIn(List<String> members, ScalingOptions options) implements ProcedureCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "scale in",
              Group.CLUSTER,
              "Take members away, one at a time",
              "Removes each member, ends it, and waits until all is well before the next one: those"
                  + " that are down first; the leadership is handed over before the leader goes. An"
                  + " even number of voters at the end, or fewer than three, wants a name typed.")
          .withArguments(
              new ArgumentSpec("MEMBER", "who is to go", ArgumentSpec.Count.SOME)
                  .naming(ValueKind.MEMBER))
          .withOptions(ScalingOptions.TOLERANCE_SPEC, PatienceOption.SPEC)
          .withExamples("scale in m4 m5")
          .likeEtcdctl("for each member: etcdctl member remove ID, end its process, and wait");

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(
          SPEC,
          arguments -> Result.ok(new ScaleIn(arguments.words(), ScalingOptions.read(arguments))));

  /** Copies the list. */
  public ScaleIn {
    members = List.copyOf(members);
  }

  @Override
  public Result<Plan> plan(Situation situation) {
    ClusterView view = situation.view();
    return Result.each(members, text -> MemberReference.resolve(text, view.list()))
        .map(found -> found.stream().map(Member::id).distinct().toList())
        .map(ids -> new Scaling(view, options.tolerance()).in(ids));
  }

  @Override
  public Duration patience() {
    return options.patience();
  }
}
