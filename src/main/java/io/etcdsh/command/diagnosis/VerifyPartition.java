package io.etcdsh.command.diagnosis;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;

/** {@code verify partition}: whether all members can reach each other. */
public record VerifyPartition() implements QueryCommand {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "verify partition",
                  Group.CLUSTER,
                  "Check that all members can reach each other",
                  "Compares whom each member follows, which members it lists and to whom it is"
                      + " connected. A cut that nobody refuses can stay unseen in the metrics of etcd"
                      + " 3.5 and later for half a minute; whom a member follows shows it at once.")
              .withExamples("verify partition")
              .judging(),
          arguments -> Result.ok(new VerifyPartition()));

  @Override
  public Result<VerifyAnswer> run(Scope scope) {
    return VerifyAnswer.of(
        scope,
        INTERVAL,
        List.of(
            "no-quorum",
            "no-leader",
            "partition",
            "member-lists",
            "peer-links",
            "peer-url",
            "peer-send-failures",
            "stranger",
            "member-hung",
            "member-down"));
  }
}
