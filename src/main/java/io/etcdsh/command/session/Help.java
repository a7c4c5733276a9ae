package io.etcdsh.command.session;

import io.etcdsh.answer.Answer;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.QueryCommand;
import io.etcdsh.command.Scope;
import io.etcdsh.command.ValueKind;
import io.etcdsh.config.Alias;
import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code help [TOPIC...]}: all commands, those under a word or a heading, one of them, the options
 * of every line, or a problem.
 *
 * @param topic its words; none for everything
 */
public record Help(List<String> topic) implements QueryCommand {
  private static final String OPTIONS = "options";

  /** Its declaration. */
  public static final CommandType TYPE =
      new CommandType(
          CommandSpec.of(
                  "help",
                  Group.SESSION,
                  "List the commands, or explain one",
                  "Without an argument it shows all commands and where to begin. With the words of"
                      + " a command it shows how that one is written; 'COMMAND --help' does the"
                      + " same. With a heading it lists what stands under it, and 'help options'"
                      + " lists the options of every line.")
              .withArguments(
                  new ArgumentSpec("COMMAND", "words of a command", ArgumentSpec.Count.ANY)
                      .naming(ValueKind.COMMAND))
              .withExamples("help", "help member list", "help cluster", "help options"),
          arguments -> Result.ok(new Help(arguments.words())));

  /** Copies the list. */
  public Help {
    topic = List.copyOf(topic);
  }

  @Override
  public Result<? extends Answer> run(Scope scope) {
    // A configuration file that cannot be read is no reason to help nobody.
    List<Alias> aliases = scope.session().aliases().all().toOptional().orElse(List.of());
    Optional<Alias> alias =
        aliases.stream().filter(it -> topic.equals(List.of(it.name()))).findFirst();
    List<CommandSpec> all = scope.session().commands();
    if (topic.isEmpty()) {
      return Result.ok(new HelpOverview(all, aliases));
    }
    List<CommandSpec> found = all.stream().filter(spec -> spec.isUnder(topic)).toList();
    Optional<CommandSpec> one =
        found.stream().filter(spec -> spec.path().equals(topic)).findFirst();
    if (one.isPresent()) {
      List<CommandSpec> longer = found.stream().filter(it -> !it.equals(one.get())).toList();
      return Result.ok(new HelpPage(one.get(), scope.session().kindOf(one.get()), longer));
    }
    if (found.isEmpty() && alias.isPresent()) {
      return Result.ok(new AliasAnswer(AliasAnswer.Happened.NOTHING, List.of(alias.get())));
    }
    return found.isEmpty() ? elsewhere(all) : Result.ok(new HelpIndex(found));
  }

  /** What is no command may be a heading, the options, or a problem. */
  private Result<? extends Answer> elsewhere(List<CommandSpec> all) {
    String words = String.join(" ", topic);
    List<CommandSpec> under =
        all.stream().filter(spec -> spec.group().title().equalsIgnoreCase(words)).toList();
    if (!under.isEmpty()) {
      return Result.ok(new HelpIndex(under));
    }
    if (words.equalsIgnoreCase(OPTIONS)) {
      return Result.ok(new HelpOptions());
    }
    return Explain.find(words)
        .<Result<? extends Answer>>map(code -> Result.ok(new ExplainAnswer(code)))
        .orElseGet(() -> Result.failed(unknown(words, all)));
  }

  private static Problem unknown(String words, List<CommandSpec> all) {
    List<String> known =
        Stream.of(
                all.stream().map(CommandSpec::name),
                all.stream().map(spec -> spec.path().getFirst()),
                Arrays.stream(Group.values()).map(Group::title),
                Stream.of(OPTIONS))
            .flatMap(names -> names)
            .distinct()
            .toList();
    return Problem.of(
        ProblemCode.UNKNOWN_COMMAND,
        "There is no command '%s'.".formatted(words),
        "",
        Similar.to(words, known)
            .map("Did you mean 'help %s'?"::formatted)
            .orElse("'help' lists all commands."));
  }
}
