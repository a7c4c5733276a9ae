package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/**
 * {@code endpoint status}.
 *
 * @param cluster whether etcdctl's formats show the members of the member list
 * @param members the members to show; all if there are none
 */
public record EndpointStatus(boolean cluster, List<String> members) implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "endpoint status",
              Group.CLUSTER,
              "Show the state of every member",
              "Asks all members at once for leader, version, size, raft term and index. A member"
                  + " that does not answer gets a row with the reason. etcdctl's formats show the"
                  + " configured endpoints, with --cluster those of the member list.")
          .withArguments(EndpointOptions.MEMBERS)
          .withOptions(EtcdctlTargets.CLUSTER)
          .withExamples(
              "endpoint status", "endpoint status m1", "endpoint status --cluster -w table")
          .likeEtcdctl("etcdctl endpoint status --cluster")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(
          SPEC,
          arguments -> {
            EndpointOptions options = EndpointOptions.read(arguments);
            return Result.ok(new EndpointStatus(options.cluster(), options.references()));
          });

  /** Copies the list. */
  public EndpointStatus {
    members = List.copyOf(members);
  }

  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return EndpointOptions.refusal(format);
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return switch (scope.presentation()) {
      case OWN ->
          Surveyor.statuses(scope).then(survey -> survey.only(members)).map(StatusAnswer::new);
      case ETCDCTL ->
          EtcdctlTargets.askLoggedIn(scope, cluster, scope.cluster()::status)
              .map(
                  asked ->
                      EndpointAnswer.of(asked, (line, hex) -> new StatusView(asked, line, hex)));
    };
  }
}
