package io.etcdsh.command.maintenance;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Mode;
import io.etcdsh.command.Presentation;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.Usage;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.model.Member;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/** {@code alarm list}. */
public record AlarmList() implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "alarm list",
              Group.CLUSTER,
              "List the alarms that are raised",
              "Shows each alarm and the member that raised it. Alarms are agreed with a majority,"
                  + " so this needs a quorum.")
          .withExamples("alarm list", "alarm list -w json")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, AlarmList::read);

  private static Result<AlarmList> read(Arguments arguments) {
    return arguments.words().isEmpty()
        ? Result.ok(new AlarmList())
        : Result.failed(
            Usage.problem(
                arguments.mode(),
                ProblemCode.BAD_ARGUMENTS,
                "There is nothing to add to alarm list.",
                "alarm list command accepts no arguments",
                "Leave the arguments out."));
  }

  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return format == OutputFormat.TABLE ? Optional.of(format.unsupported()) : Optional.empty();
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return scope
        .cluster()
        .alarms(scope.timeout())
        .map(alarms -> new AlarmListAnswer(alarms, names(scope, alarms.alarms().isEmpty())));
  }

  /** Who the members are, for people; unknown ones are shown by ID. */
  private static List<Member> names(Scope scope, boolean nobodyAsks) {
    if (nobodyAsks || scope.mode() == Mode.ETCDCTL || scope.presentation() != Presentation.OWN) {
      return List.of();
    }
    ClusterReader cluster = scope.cluster();
    return cluster
        .state()
        .members()
        .or(() -> cluster.memberList(Consistency.SERIALIZABLE, scope.timeout()).toOptional())
        .map(io.etcdsh.model.MemberList::members)
        .orElse(List.of());
  }
}
