package io.etcdsh.command.endpoint;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Mode;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.model.EtcdLine;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code version}. */
public record Version() implements QueryCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "version",
              Group.CLUSTER,
              "Show the versions of etcdsh and of the servers",
              "Shows the version of etcdsh and of each member. In etcdctl's way it shows the"
                  + " version that etcdsh follows, which is that of the oldest server.")
          .withExamples("version")
          .asEtcdctl();

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, Version::read);

  private static Result<Version> read(Arguments arguments) {
    return Result.ok(new Version());
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return switch (scope.mode()) {
      case OWN ->
          MemberVersion.ask(scope)
              .map(members -> VersionAnswer.of(Mode.OWN, oldest(members), members));
      case ETCDCTL -> Result.ok(VersionAnswer.of(Mode.ETCDCTL, followed(scope), List.of()));
    };
  }

  private static String oldest(List<MemberVersion> members) {
    return members.stream()
        .flatMap(member -> EtcdVersion.parse(member.version()).stream())
        .min(EtcdVersion::compareTo)
        .map(EtcdVersion::text)
        .orElseGet(Version::newest);
  }

  private static String followed(Scope scope) {
    Duration limit = scope.memberTimeout();
    EtcdLine line = scope.cluster().line(limit);
    Optional<EtcdVersion> told = scope.cluster().state().version();
    return told.map(EtcdVersion::text).orElseGet(() -> line.text() + ".0");
  }

  private static String newest() {
    return EtcdLine.NEWEST.text() + ".0";
  }
}
