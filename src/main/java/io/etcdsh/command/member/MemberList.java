package io.etcdsh.command.member;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.ConsistencyOption;
import io.etcdsh.command.Group;
import io.etcdsh.command.Mode;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.etcd.Consistency;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;

/**
 * {@code member list}.
 *
 * @param consistency how sure the list must be; servers before 3.5 always tell their own view
 */
public record MemberList(Consistency consistency) implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "member list",
              Group.CLUSTER,
              "List all members",
              "Shows every member with its ID, name, URLs and whether it votes. The list is agreed"
                  + " with a majority; --consistency s shows what one member believes, which works"
                  + " without a quorum.")
          .withOptions(ConsistencyOption.SPEC)
          .withExamples("member list", "member list --consistency s", "member list -w json --hex")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, MemberList::read);

  private static Result<MemberList> read(Arguments arguments) {
    return ConsistencyOption.read(arguments)
        .mapProblem(problem -> asEtcdctl(arguments.mode(), problem))
        .map(MemberList::new);
  }

  /**
   * etcdctl 3.6 and 3.7 name the value of another command's option, which is still its default
   * ({@code etcdctl/ctlv3/command/util.go}, IsSerializable).
   */
  private static Problem asEtcdctl(Mode mode, Problem problem) {
    return mode == Mode.OWN
        ? problem
        : Problem.of(problem.code(), problem.what(), "unknown consistency flag \"l\"");
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return scope
        .cluster()
        .memberList(consistency, scope.timeout())
        .mapProblem(this::withHint)
        .map(MemberListAnswer::new);
  }

  private Problem withHint(Problem problem) {
    boolean mayLackQuorum =
        consistency == Consistency.LINEARIZABLE
            && problem.code() == ProblemCode.TIMEOUT
            && problem.hint().isEmpty();
    return mayLackQuorum
        ? Problem.of(
            problem.code(),
            problem.what(),
            problem.why(),
            "Without a quorum, member list --consistency s still works.")
        : problem;
  }
}
