package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.hostshell.CompletionScript;
import io.etcdsh.hostshell.Shell;
import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Arrays;
import java.util.List;

/**
 * {@code completion SHELL}.
 *
 * @param shell whose script
 */
public record Completion(Shell shell) implements QueryCommand {
  private static final List<String> SHELLS =
      Arrays.stream(Shell.values()).map(Shell::text).toList();

  /** Its declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "completion",
                  Group.SESSION,
                  "Print the script that lets a shell complete etcdsh",
                  "Prints a script for bash, zsh or fish. In bash: source <(etcdsh completion"
                      + " bash). In zsh put it as _etcdsh into a directory of fpath, in fish as"
                      + " etcdsh.fish into ~/.config/fish/completions. TAB then starts no process:"
                      + " names of contexts and members come from a file in the cache directory"
                      + " that the shell of etcdsh keeps up to date.")
              .withArguments(
                  new ArgumentSpec("SHELL", "bash, zsh or fish", ArgumentSpec.Count.ONE)
                      .withChoices(SHELLS))
              .withExamples("completion bash", "completion zsh", "completion fish"),
          Completion::read);

  private static Result<Completion> read(Arguments arguments) {
    String word = arguments.word(0).orElse("");
    return Arrays.stream(Shell.values())
        .filter(it -> it.text().equals(word))
        .findFirst()
        .map(it -> Result.ok(new Completion(it)))
        .orElseGet(() -> Result.failed(unknown(word)));
  }

  private static Problem unknown(String word) {
    return new Problem(
        ProblemCode.BAD_ARGUMENTS,
        "There is no script for '%s'.".formatted(word),
        "There is one for each of " + String.join(", ", SHELLS) + ".",
        Similar.question(word, SHELLS));
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    return Result.ok(new CompletionAnswer(CompletionScript.of(shell, scope.session().commands())));
  }
}
