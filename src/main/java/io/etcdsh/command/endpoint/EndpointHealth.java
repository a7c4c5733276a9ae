package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code endpoint health}.
 *
 * @param cluster whether etcdctl's formats show the members of the member list
 * @param members the members to show; all if there are none
 */
public record EndpointHealth(boolean cluster, List<String> members) implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "endpoint health",
              Group.CLUSTER,
              "Check whether every member is healthy",
              "Asks all members at once for a read that needs a quorum, and for alarms. A learner"
                  + " serves no such read; it counts as healthy when it answers and is in no"
                  + " trouble.")
          .withArguments(EndpointOptions.MEMBERS)
          .withOptions(EtcdctlTargets.CLUSTER)
          .withExamples("endpoint health", "endpoint health --cluster -w json")
          .likeEtcdctl("etcdctl endpoint health --cluster")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(
          SPEC,
          arguments -> {
            EndpointOptions options = EndpointOptions.read(arguments);
            return Result.ok(new EndpointHealth(options.cluster(), options.references()));
          });

  /** Copies the list. */
  public EndpointHealth {
    members = List.copyOf(members);
  }

  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return EndpointOptions.refusal(format);
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return switch (scope.presentation()) {
      case OWN -> everyMember(scope);
      case ETCDCTL -> asEtcdctl(scope);
    };
  }

  private Result<HealthAnswer> everyMember(Scope scope) {
    ClusterReader reader = scope.cluster();
    return new Surveyor<>(
            reader,
            scope.memberTimeout(),
            (endpoint, status, left) -> pulse(reader, endpoint, status, left))
        .survey()
        .then(survey -> survey.only(members))
        .map(HealthAnswer::new);
  }

  private static Result<Pulse> pulse(
      ClusterReader cluster, Endpoint endpoint, MemberStatus status, Duration left) {
    if (status.learner()) {
      return Result.ok(new Pulse(Optional.empty(), Optional.empty()));
    }
    long start = System.nanoTime();
    Optional<Problem> refusal = HealthReport.commits(cluster, endpoint, left).failure();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return Result.ok(new Pulse(Optional.of(took), refusal));
  }

  private Result<EndpointAnswer> asEtcdctl(Scope scope) {
    return EtcdctlTargets.ask(
            scope,
            cluster,
            (endpoint, limit) -> Result.ok(HealthReport.of(scope.cluster(), endpoint, limit)))
        .map(
            asked ->
                asked.stream()
                    .flatMap(one -> one.reply().toOptional().stream())
                    .sorted(Comparator.comparingLong(HealthReport::finished))
                    .toList())
        .map(EndpointHealth::answer);
  }

  private static EndpointAnswer answer(List<HealthReport> reports) {
    List<Problem> problems = reports.stream().flatMap(report -> report.problem().stream()).toList();
    long answered = reports.stream().filter(report -> report.refusal().isEmpty()).count();
    return new EndpointAnswer(
        (line, hex) -> new HealthView(reports, line), problems, Verdict.exit(answered, problems));
  }
}
