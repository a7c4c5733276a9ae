package io.etcdsh.shell;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.session.SessionFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What may come next on a half-typed line. Works only on what is known already, so it never waits.
 *
 * @param commands all commands
 * @param globalOptions what every command takes
 * @param facts what is known of the session
 * @param unavailable why a command cannot be used now, if it cannot
 */
record Proposals(
    List<CommandSpec> commands,
    List<OptionSpec> globalOptions,
    SessionFacts facts,
    Function<CommandSpec, Optional<String>> unavailable) {

  /** Ways to go on after {@code before} with a word that begins with {@code current}. */
  List<Proposal> at(List<String> before, String current) {
    LineReading line = LineReading.of(before, allOptions());
    Optional<CommandSpec> command = commandOf(line.positional());
    if (line.awaiting().isPresent()) {
      return values(line.awaiting().get(), "");
    }
    if (current.startsWith("-") && !line.optionsEnded()) {
      return options(line, command, current);
    }
    List<Proposal> found = new ArrayList<>(nextWords(line.positional()));
    command.ifPresent(spec -> found.addAll(arguments(spec, line.positional())));
    return found;
  }

  private List<OptionSpec> allOptions() {
    return Stream.concat(
            globalOptions.stream(), commands.stream().flatMap(spec -> spec.options().stream()))
        .toList();
  }

  /** The command whose whole path stands at the front, the longest one. */
  private Optional<CommandSpec> commandOf(List<String> words) {
    return commands.stream()
        .filter(spec -> isFront(spec.path(), words))
        .max((a, b) -> a.path().size() - b.path().size());
  }

  private static boolean isFront(List<String> front, List<String> words) {
    return words.size() >= front.size() && words.subList(0, front.size()).equals(front);
  }

  private List<Proposal> options(LineReading line, Optional<CommandSpec> command, String current) {
    List<OptionSpec> fitting =
        Stream.concat(
                command.stream().flatMap(spec -> spec.options().stream()), globalOptions.stream())
            .toList();
    if (current.startsWith("--") && current.contains("=")) {
      String front = current.substring(0, current.indexOf('=') + 1);
      return LineReading.find(current, fitting)
          .map(option -> values(option, front))
          .orElse(List.of());
    }
    return fitting.stream()
        .filter(option -> option.kind() == OptionKind.LIST || !line.given().contains(option.name()))
        .map(option -> Proposal.of("--" + option.name(), option.summary()))
        .toList();
  }

  private List<Proposal> values(OptionSpec option, String front) {
    if (option.name().equals("context")) {
      return facts.contextNames().stream().map(name -> Proposal.of(front + name, "")).toList();
    }
    List<String> choices =
        option.kind() == OptionKind.FLAG && !front.isEmpty()
            ? List.of("true", "false")
            : option.choices();
    return choices.stream().map(choice -> Proposal.of(front + choice, "")).toList();
  }

  /** The words that go on with a command's path after {@code words}, each once. */
  private List<Proposal> nextWords(List<String> words) {
    Map<String, List<CommandSpec>> byWord = new LinkedHashMap<>();
    for (CommandSpec spec : commands) {
      if (spec.path().size() > words.size() && isFront(words, spec.path())) {
        byWord.computeIfAbsent(spec.path().get(words.size()), word -> new ArrayList<>()).add(spec);
      }
    }
    return byWord.entrySet().stream()
        .map(next -> Proposal.of(next.getKey(), summary(words.size() + 1, next.getValue())))
        .toList();
  }

  private String summary(int depth, List<CommandSpec> specs) {
    if (specs.getFirst().path().size() > depth) {
      return String.join(", ", specs.stream().map(spec -> spec.path().get(depth)).toList());
    }
    CommandSpec spec = specs.getFirst();
    return unavailable.apply(spec).map(reason -> "not now: " + reason).orElse(spec.summary());
  }

  private List<Proposal> arguments(CommandSpec spec, List<String> words) {
    if (spec.path().equals(List.of("help"))) {
      return nextWords(words.subList(1, words.size()));
    }
    int index = words.size() - spec.path().size();
    if (spec.arguments().isEmpty() || (index >= spec.arguments().size() && !repeats(spec))) {
      return List.of();
    }
    String name = spec.arguments().get(Math.min(index, spec.arguments().size() - 1)).name();
    if (name.contains("MEMBER")) {
      return new MemberProposals(facts.connection()).all();
    }
    boolean names =
        spec.path().getFirst().equals("context") && EXISTING.contains(spec.path().getLast());
    return names && index == 0
        ? facts.contextNames().stream().map(context -> Proposal.of(context, "")).toList()
        : List.of();
  }

  /** Commands on contexts that must exist; {@code add} wants a new name. */
  private static final List<String> EXISTING = List.of("use", "show", "remove");

  private static boolean repeats(CommandSpec spec) {
    return switch (spec.arguments().getLast().count()) {
      case ANY, SOME, REST -> true;
      case ONE, OPTIONAL -> false;
    };
  }
}
