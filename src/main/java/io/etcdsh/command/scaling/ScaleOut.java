package io.etcdsh.command.scaling;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.PatienceOption;
import io.etcdsh.command.ProcedureCommand;
import io.etcdsh.command.Situation;
import io.etcdsh.plan.Plan;
import io.etcdsh.problem.Result;
import io.etcdsh.procedure.Scaling;
import java.time.Duration;
import java.util.List;

/**
 * {@code scale out}.
 *
 * @param newcomers who is to join, in this order
 * @param options what all procedures take
 */
public record ScaleOut(List<NewcomerArgument> newcomers, ScalingOptions options)
    implements ProcedureCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "scale out",
              Group.CLUSTER,
              "Add voters, one at a time",
              "Adds each member as a learner, has it started, waits until it has caught up, gives"
                  + " it its vote and waits until all is well before the next one. In a sandbox"
                  + " NAME=auto chooses a place and the members are really started; elsewhere it"
                  + " shows what to run on which host and waits until the cluster shows that it was"
                  + " done. If it stops, 'journal resume' goes on.")
          .withArguments(
              new ArgumentSpec(
                  "NAME=URL", "a new member and its peer URL", ArgumentSpec.Count.SOME))
          .withOptions(ScalingOptions.TOLERANCE_SPEC, PatienceOption.SPEC)
          .withExamples(
              "scale out m4=http://10.0.0.4:2380 m5=http://10.0.0.5:2380", "scale out m4=auto")
          .likeEtcdctl(
              "for each member: etcdctl member add NAME --learner --peer-urls=URL, start it, wait,"
                  + " and etcdctl member promote ID");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, ScaleOut::read);

  /** Copies the list. */
  public ScaleOut {
    newcomers = List.copyOf(newcomers);
  }

  private static Result<ScaleOut> read(Arguments arguments) {
    return Result.each(arguments.words(), NewcomerArgument::read)
        .map(all -> new ScaleOut(all, ScalingOptions.read(arguments)));
  }

  @Override
  public Result<Plan> plan(Situation situation) {
    return Result.each(newcomers, it -> it.placed(situation.nodes()))
        .map(placed -> new Scaling(situation.view(), options.tolerance()).out(placed));
  }

  @Override
  public Duration patience() {
    return options.patience();
  }
}
