package io.etcdsh.command.scaling;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.MemberReference;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.PatienceOption;
import io.etcdsh.command.ProcedureCommand;
import io.etcdsh.command.Situation;
import io.etcdsh.command.ValueKind;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.procedure.Replacing;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code member replace}.
 *
 * @param member who goes, as written
 * @param newcomer who comes
 * @param options what all procedures take
 */
public record MemberReplace(String member, NewcomerArgument newcomer, ScalingOptions options)
    implements ProcedureCommand {
  private static final String WITH = "with";

  private static final CommandSpec SPEC =
      CommandSpec.of(
              "member replace",
              Group.CLUSTER,
              "Put a new member in the place of one",
              "Removes a member and lets another one join, in the order that leaves the cluster"
                  + " with most votes to spare: of three with one dead the dead one must go first."
                  + " The new member begins with an empty data directory. If the old one is only"
                  + " down and its disk is whole, starting it again is better.")
          .withArguments(
              new ArgumentSpec("MEMBER", "who is to go", ArgumentSpec.Count.ONE)
                  .naming(ValueKind.MEMBER))
          .withOptions(
              OptionSpec.of(
                  WITH,
                  OptionKind.TEXT,
                  "NAME=URL",
                  "the new member and its peer URL, or NAME=auto"),
              ScalingOptions.TOLERANCE_SPEC,
              PatienceOption.SPEC)
          .withExamples("member replace m3 --with m6=http://10.0.0.6:2380")
          .likeEtcdctl(
              "etcdctl member remove ID, etcdctl member add NAME --learner --peer-urls=URL, start"
                  + " it, wait, and etcdctl member promote ID");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, MemberReplace::read);

  private static Result<MemberReplace> read(Arguments arguments) {
    Optional<String> with = arguments.text(WITH);
    if (with.isEmpty()) {
      return Result.failed(
          Problem.of(
              ProblemCode.BAD_ARGUMENTS,
              "The new member is missing.",
              "",
              "Add --with NAME=http://HOST:2380, or --with NAME=auto in a sandbox."));
    }
    return NewcomerArgument.read(with.get())
        .map(
            newcomer ->
                new MemberReplace(
                    arguments.words().getFirst(), newcomer, ScalingOptions.read(arguments)));
  }

  @Override
  public Result<Plan> plan(Situation situation) {
    ClusterView view = situation.view();
    return MemberReference.resolve(member, view.list())
        .then(
            old ->
                newcomer
                    .placed(situation.nodes())
                    .map(
                        placed ->
                            new Replacing(
                                    view,
                                    options.tolerance(),
                                    view.find(old.id()).orElseThrow(),
                                    placed)
                                .plan()));
  }

  @Override
  public Duration patience() {
    return options.patience();
  }
}
