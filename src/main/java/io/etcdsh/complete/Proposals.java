package io.etcdsh.complete;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What may come next on a half-typed line. Works only on what is known already, so it never waits.
 *
 * @param vocabulary all commands and options
 * @param values what there is to name
 * @param unavailable why a command cannot be used now, if it cannot
 */
public record Proposals(
    Vocabulary vocabulary, Values values, Function<CommandSpec, Optional<String>> unavailable) {

  /** Ways to go on with {@code typed}, in the order in which they are to be shown. */
  public List<Proposal> at(TypedLine typed) {
    OptionalInt inner = InnerLine.start(typed.before(), vocabulary);
    int begin = inner.orElse(0);
    List<String> words = typed.before().subList(begin, typed.before().size());
    boolean within = inner.isPresent() && !(words.isEmpty() && typed.current().startsWith("-"));
    return within
        ? next(
            LineReading.of(words, vocabulary).within(around(typed.before().subList(0, begin))),
            typed.current())
        : next(LineReading.of(typed.before(), vocabulary), typed.current());
  }

  /** What a line says for the one that it contains: where to go, and as whom. */
  private Map<String, String> around(List<String> words) {
    Map<String, String> given = new HashMap<>(LineReading.of(words, vocabulary).given());
    given.keySet().retainAll(vocabulary.globals().stream().map(OptionSpec::name).toList());
    return given;
  }

  private List<Proposal> next(LineReading line, String current) {
    if (line.awaiting().isPresent()) {
      return valuesOf(line.awaiting().get(), "", current, line);
    }
    if (current.startsWith("-") && !line.optionsEnded()) {
      return options(line, current);
    }
    List<Proposal> found = new ArrayList<>();
    if (line.arguments().isEmpty()) {
      found.addAll(nextWords(line.name().path(), line));
    }
    line.name().command().ifPresent(spec -> found.addAll(arguments(spec, line, current)));
    return found;
  }

  private List<Proposal> options(LineReading line, String current) {
    List<OptionSpec> own = line.name().command().map(CommandSpec::options).orElse(List.of());
    List<OptionSpec> globals = vocabulary.globals(line.mode());
    List<OptionSpec> all = Stream.concat(own.stream(), globals.stream()).toList();
    int front = current.startsWith("--") ? current.indexOf('=') + 1 : current.length() > 2 ? 2 : 0;
    if (front > 0) {
      return LineReading.find(current, all)
          .map(
              option ->
                  valuesOf(option, current.substring(0, front), current.substring(front), line))
          .orElse(List.of());
    }
    String heading = line.name().command().map(spec -> "options of " + spec.name()).orElse("");
    return Stream.concat(
            offered(own, line).map(it -> it.in(heading)),
            offered(globals, line).map(it -> it.in("options of every command")))
        .toList();
  }

  private static Stream<Proposal> offered(List<OptionSpec> options, LineReading line) {
    return options.stream()
        .filter(option -> repeats(option) || !line.given().containsKey(option.name()))
        .map(option -> Proposal.of("--" + option.name(), option.summary()));
  }

  private static boolean repeats(OptionSpec option) {
    return switch (option.kind()) {
      case LIST, REPEATED -> true;
      case FLAG, TEXT, NUMBER, DURATION -> false;
    };
  }

  private List<Proposal> valuesOf(
      OptionSpec option, String front, String current, LineReading line) {
    if (option.kind() == OptionKind.FLAG) {
      return front.isEmpty() ? List.of() : choices(List.of("true", "false"), front);
    }
    if (!option.choices().isEmpty()) {
      return choices(option.choices(), front);
    }
    int comma = option.kind() == OptionKind.LIST ? current.lastIndexOf(',') + 1 : 0;
    Slot slot = slot(current.substring(comma), List.of(), line, true);
    return values.of(option.names(), slot).stream()
        .map(it -> it.behind(front + current.substring(0, comma)))
        .toList();
  }

  private static Slot slot(
      String current, List<String> arguments, LineReading line, boolean dashes) {
    return new Slot(current, line.mode(), arguments, line.given(), dashes);
  }

  private static List<Proposal> choices(List<String> choices, String front) {
    return choices.stream().map(it -> Proposal.of(it, "").behind(front)).toList();
  }

  /** The words that go on with a command's name, each once. */
  private List<Proposal> nextWords(List<String> path, LineReading line) {
    List<CommandSpec> commands = vocabulary.commands(line.mode());
    return CommandName.nextWords(path, commands).stream()
        .map(
            word -> {
              List<String> next = Stream.concat(path.stream(), Stream.of(word)).toList();
              List<CommandSpec> specs = commands.stream().filter(it -> it.isUnder(next)).toList();
              Proposal proposal = Proposal.of(word, summary(next, specs));
              return path.isEmpty() ? proposal.in(specs.getFirst().group().title()) : proposal;
            })
        .toList();
  }

  private String summary(List<String> path, List<CommandSpec> specs) {
    CommandSpec first = specs.getFirst();
    if (!first.path().equals(path)) {
      return String.join(
          ", ", specs.stream().map(spec -> spec.path().get(path.size())).distinct().toList());
    }
    return unavailable.apply(first).map(reason -> "not now: " + reason).orElse(first.summary());
  }

  private List<Proposal> arguments(CommandSpec spec, LineReading line, String current) {
    Optional<ArgumentSpec> next = Positionals.next(spec, line.arguments().size());
    if (next.isEmpty()) {
      return List.of();
    }
    if (next.get().names() == ValueKind.COMMAND) {
      return nextWords(line.arguments(), line);
    }
    if (!next.get().choices().isEmpty()) {
      return choices(next.get().choices(), "");
    }
    Slot slot = slot(current, line.arguments(), line, line.optionsEnded());
    return values.of(next.get().names(), slot).stream()
        .filter(it -> !Positionals.repeats(next.get()) || !line.arguments().contains(it.value()))
        .toList();
  }
}
