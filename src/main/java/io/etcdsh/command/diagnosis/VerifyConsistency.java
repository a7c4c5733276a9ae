package io.etcdsh.command.diagnosis;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.util.List;

/** {@code verify consistency}: whether all members have the same data. */
public record VerifyConsistency() implements QueryCommand {
  private static final Duration INTERVAL = Duration.ofMillis(300);

  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "verify consistency",
                  Group.CLUSTER,
                  "Check that all members have the same data",
                  "Asks every member twice for the hash of its data at a revision that all have, and"
                      + " compares those that are compacted to the same revision. Names the odd"
                      + " member, if a majority agrees. Reads all of the data on every member.")
              .withExamples("verify consistency")
              .judging(),
          arguments -> Result.ok(new VerifyConsistency()));

  @Override
  public Result<VerifyAnswer> run(Scope scope) {
    return VerifyAnswer.of(scope, INTERVAL, List.of("hash", "auth-revision"));
  }
}
