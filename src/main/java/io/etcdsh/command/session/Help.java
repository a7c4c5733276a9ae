package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;

/**
 * {@code help [COMMAND...]}: all commands, those under a word, or one of them.
 *
 * @param topic the words of a command, or the first of them; none for everything
 */
public record Help(List<String> topic) implements QueryCommand {
  /** Its declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "help",
                  Group.SESSION,
                  "List the commands, or explain one",
                  "Without an argument it lists every command. With the words of a command it"
                      + " shows how that one is written; 'COMMAND --help' does the same.")
              .withArguments(
                  new ArgumentSpec("COMMAND", "words of a command", ArgumentSpec.Count.ANY)
                      .naming(ValueKind.COMMAND))
              .withExamples("help", "help member list"),
          arguments -> Result.ok(new Help(arguments.words())));

  /** Copies the list. */
  public Help {
    topic = List.copyOf(topic);
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    List<CommandSpec> all = scope.session().commands();
    List<CommandSpec> found = all.stream().filter(spec -> startsWith(spec.path(), topic)).toList();
    if (found.isEmpty()) {
      return Result.failed(
          Problem.of(
              ProblemCode.UNKNOWN_COMMAND,
              "There is no command '%s'.".formatted(String.join(" ", topic)),
              "",
              "'help' lists all commands."));
    }
    boolean one = found.stream().anyMatch(spec -> spec.path().equals(topic));
    return Result.ok(
        one && found.size() == 1 ? new HelpPage(found.getFirst()) : new HelpIndex(found));
  }

  private static boolean startsWith(List<String> path, List<String> words) {
    return path.size() >= words.size() && path.subList(0, words.size()).equals(words);
  }
}
