package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.etcd.FanOut;
import io.etcdsh.model.HashKv;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/**
 * {@code endpoint hashkv}.
 *
 * @param cluster whether etcdctl's formats show the members of the member list
 * @param revision to hash at; 0 for the newest, in our own table the newest that all have
 * @param members the members to show; all if there are none
 */
public record EndpointHashKv(boolean cluster, long revision, List<String> members)
    implements QueryCommand {
  private static final OptionSpec REV =
      OptionSpec.of("rev", OptionKind.NUMBER, "REVISION", "Hash the keys at this revision");
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "endpoint hashkv",
              Group.CLUSTER,
              "Compare the data of all members by hash",
              "Asks every member for a hash over its keys at one revision, the newest that all of"
                  + " them have. Equal hashes at equal revision and compaction mean equal data."
                  + " etcdctl's formats take each member's own newest revision unless --rev is"
                  + " given.")
          .withArguments(EndpointOptions.MEMBERS)
          .withOptions(REV, EtcdctlTargets.CLUSTER)
          .withExamples("endpoint hashkv", "endpoint hashkv --rev 7")
          .likeEtcdctl("etcdctl endpoint hashkv --cluster")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(
          SPEC,
          arguments -> {
            EndpointOptions options = EndpointOptions.read(arguments);
            return Result.ok(
                new EndpointHashKv(
                    options.cluster(),
                    arguments.number(REV.name()).orElse(0L),
                    options.references()));
          });

  /** Copies the list. */
  public EndpointHashKv {
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
          Surveyor.statuses(scope)
              .then(survey -> survey.only(members))
              .then(survey -> hashes(scope, survey))
              .map(HashAnswer::new);
      case ETCDCTL ->
          EtcdctlTargets.askLoggedIn(
                  scope,
                  cluster,
                  (endpoint, limit) -> scope.cluster().hashKv(endpoint, revision, limit))
              .map(
                  asked -> EndpointAnswer.of(asked, (line, hex) -> new HashView(asked, line, hex)));
    };
  }

  private Result<Survey<HashKv>> hashes(Scope scope, Survey<MemberStatus> survey) {
    long common = revision > 0 ? revision : newestOfAll(survey);
    return FanOut.ask(survey.sightings(), sighting -> hash(scope, sighting, common))
        .map(sightings -> new Survey<>(survey.members(), sightings));
  }

  /** Learners serve no hash, so their revision does not count. */
  private static long newestOfAll(Survey<MemberStatus> survey) {
    return survey.sightings().stream()
        .flatMap(sighting -> sighting.status().stream())
        .filter(status -> !status.learner())
        .mapToLong(status -> status.header().revision())
        .min()
        .orElse(0);
  }

  private static Sighting<HashKv> hash(Scope scope, Sighting<MemberStatus> seen, long revision) {
    Result<HashKv> reply =
        seen.reply()
            .then(
                status ->
                    scope
                        .cluster()
                        .hashKv(seen.endpoint().orElseThrow(), revision, scope.memberTimeout()));
    return new Sighting<>(seen.member(), seen.endpoint(), seen.status(), reply);
  }
}
