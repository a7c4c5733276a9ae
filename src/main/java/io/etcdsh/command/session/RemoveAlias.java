package io.etcdsh.command.session;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * {@code unalias NAME}.
 *
 * @param name the alias to forget
 */
public record RemoveAlias(String name) implements LocalCommand {
  /** The declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "unalias",
                  Group.SESSION,
                  "Remove an alias",
                  "Removes an alias from the configuration file.")
              .withArguments(
                  new ArgumentSpec("NAME", "which alias", ArgumentSpec.Count.ONE)
                      .naming(ValueKind.ALIAS))
              .withExamples("unalias st"),
          arguments -> Result.ok(new RemoveAlias(arguments.word(0).orElse(""))));

  @Override
  public Result<AliasAnswer> perform(Scope scope) {
    return scope
        .session()
        .aliases()
        .remove(name)
        .map(gone -> new AliasAnswer(AliasAnswer.Happened.REMOVED, List.of(gone)));
  }
}
