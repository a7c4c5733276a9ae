package io.etcdsh.command.session;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.ArgumentSpec.Count;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.Command;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.LocalCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.Alias;
import io.etcdsh.config.AliasText;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code alias NAME = LINE}.
 *
 * @param alias to save
 */
public record SaveAlias(Alias alias) implements LocalCommand {
  /** The declaration, which without a line is that of {@link ShowAliases}. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "alias",
                  Group.SESSION,
                  "Name a line, or show the names there are",
                  "Saves a word that stands for a line, or for several with ';' between them, which"
                      + " stop at the first one that fails. In them $1 to $9 and $@ are what"
                      + " stands behind the alias; without them it is added at the end. Without a"
                      + " line the aliases are shown. An alias is no command's name, and none is"
                      + " looked for in lines that begin with 'etcdctl' or in scripts.")
              .withArguments(
                  new ArgumentSpec("NAME", "the word", Count.OPTIONAL).naming(ValueKind.ALIAS),
                  new ArgumentSpec("= LINE", "what it stands for, to the end", Count.REST))
              .withExamples(
                  "alias",
                  "alias st = endpoint status -w table",
                  "alias look = member list ; endpoint health ; alarm list",
                  "alias keys = get --prefix $1 --keys-only"),
          SaveAlias::read);

  private static Result<? extends Command> read(Arguments arguments) {
    List<String> words = new ArrayList<>(arguments.words());
    if (!words.isEmpty() && words.getFirst().indexOf('=') > 0) {
      // As in other shells: alias st='endpoint status'.
      String both = words.removeFirst();
      int equals = both.indexOf('=');
      words.add(0, both.substring(equals + 1));
      words.add(0, "=");
      words.add(0, both.substring(0, equals));
      words.removeIf(String::isEmpty);
    }
    if (words.size() < 2) {
      return Result.ok(new ShowAliases(words.stream().findFirst()));
    }
    if (!words.get(1).equals("=") || words.size() < 3) {
      return Result.failed(badlyWritten());
    }
    Alias alias = new Alias(words.getFirst(), AliasText.lines(words.subList(2, words.size())));
    return alias.lines().isEmpty()
        ? Result.failed(badlyWritten())
        : Result.ok(new SaveAlias(alias));
  }

  private static Problem badlyWritten() {
    return Problem.of(
        ProblemCode.BAD_ARGUMENTS,
        "That is no alias.",
        "",
        "Write it as: alias st = endpoint status -w table");
  }

  @Override
  public Result<AliasAnswer> perform(Scope scope) {
    return refusal(scope)
        .map(Result::<AliasAnswer>failed)
        .orElseGet(
            () ->
                scope
                    .session()
                    .aliases()
                    .save(alias)
                    .map(saved -> new AliasAnswer(AliasAnswer.Happened.SAVED, List.of(saved))));
  }

  private Optional<Problem> refusal(Scope scope) {
    if (!Alias.allowsName(alias.name())) {
      return refused("", Alias.NAME_RULE);
    }
    if (scope.session().isCommandWord(alias.name())) {
      return refused("", "It is a word of a command, which no alias may hide.");
    }
    if (alias.lines().stream().anyMatch(scope.session()::holdsSecret)) {
      return refused("its line holds a secret", "Saved lines are for everybody to see.");
    }
    return Optional.empty();
  }

  private Optional<Problem> refused(String reason, String why) {
    String what =
        reason.isEmpty()
            ? "'%s' cannot be an alias.".formatted(alias.name())
            : "'%s' cannot be an alias: %s.".formatted(alias.name(), reason);
    return Optional.of(Problem.of(ProblemCode.BAD_ARGUMENTS, what, why));
  }
}
