package io.etcdsh.catalog;

import io.etcdsh.command.ArgumentSpec.Count;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sorts words into options and arguments as pflag does: options anywhere, {@code --name=value},
 * {@code --name value}, {@code -w json}, {@code -wjson}, {@code -w=json}, flags with {@code =true}
 * and {@code =false} only, the last of repeated ones wins except for lists, {@code --} ends the
 * options, names cannot be shortened. A command's own option hides a global one of the same name.
 */
final class OptionReader {
  private static final Pattern NEGATIVE = Pattern.compile("-\\d+");

  private final Mode mode;
  private final CommandSpec spec;
  private final List<OptionSpec> globals;
  private final List<String> words;
  private final List<String> arguments = new ArrayList<>();
  private final OptionValues own;
  private final OptionValues global;
  private int at;

  private OptionReader(Mode mode, CommandSpec spec, List<OptionSpec> globals, List<String> words) {
    this.mode = mode;
    this.own = new OptionValues(mode);
    this.global = new OptionValues(mode);
    this.spec = spec;
    this.globals = globals;
    this.words = words;
  }

  /** What the words of a line are, besides its command's name. */
  record Sorted(Arguments own, Arguments globals) {}

  static Result<Sorted> read(
      Mode mode, CommandSpec spec, List<OptionSpec> globals, List<String> words) {
    return new OptionReader(mode, spec, globals, words).run();
  }

  private Result<Sorted> run() {
    while (at < words.size()) {
      String word = words.get(at++);
      Optional<Problem> problem = Optional.empty();
      if (word.equals("--")) {
        arguments.addAll(words.subList(at, words.size()));
        at = words.size();
      } else if (word.startsWith("--")) {
        problem = longOption(word.substring(2));
      } else if (word.startsWith("-") && word.length() > 1 && !isArgument(word)) {
        problem = letters(word.substring(1));
      } else {
        arguments.add(word);
        takeRest();
      }
      if (problem.isPresent()) {
        return Result.failed(problem.get());
      }
    }
    return Result.ok(new Sorted(own.arguments(arguments), global.arguments(List.of())));
  }

  /** If the argument just read was the first word of a rest, the others belong to it. */
  private void takeRest() {
    int last = arguments.size() - 1;
    if (last < spec.arguments().size() && spec.arguments().get(last).count() == Count.REST) {
      arguments.addAll(words.subList(at, words.size()));
      at = words.size();
    }
  }

  /** A negative number is an argument for us; for pflag it is a row of letters. */
  private boolean isArgument(String word) {
    return mode == Mode.OWN && NEGATIVE.matcher(word).matches();
  }

  private Optional<Problem> longOption(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Optional<OptionSpec> found = byName(name);
    if (found.isEmpty()) {
      return Optional.of(UsageProblem.unknownOption(mode, spec, name, nearTo(name)));
    }
    OptionSpec option = found.get();
    if (equals >= 0) {
      return set(option, text.substring(equals + 1));
    }
    if (option.kind() == OptionKind.FLAG) {
      return set(option, "true");
    }
    return at < words.size()
        ? set(option, words.get(at++))
        : Optional.of(UsageProblem.missingValue(option, Optional.empty()));
  }

  private Optional<Problem> letters(String text) {
    Optional<OptionSpec> found = byLetter(text.charAt(0));
    if (found.isEmpty()) {
      return Optional.of(UsageProblem.unknownLetter(spec, text.charAt(0), text));
    }
    OptionSpec option = found.get();
    String rest = text.substring(1);
    if (rest.startsWith("=")) {
      return set(option, rest.substring(1));
    }
    if (option.kind() == OptionKind.FLAG) {
      Optional<Problem> problem = set(option, "true");
      return problem.isPresent() || rest.isEmpty() ? problem : letters(rest);
    }
    if (!rest.isEmpty()) {
      return set(option, rest);
    }
    return at < words.size()
        ? set(option, words.get(at++))
        : Optional.of(UsageProblem.missingValue(option, Optional.of(text)));
  }

  private Optional<Problem> set(OptionSpec option, String value) {
    boolean ofCommand = first(spec.options(), option.name()).isPresent();
    return (ofCommand ? own : global).set(option, value);
  }

  private Optional<OptionSpec> byName(String name) {
    return first(spec.options(), name).or(() -> first(globals, name));
  }

  private static Optional<OptionSpec> first(List<OptionSpec> options, String name) {
    return options.stream().filter(option -> option.name().equals(name)).findFirst();
  }

  private Optional<OptionSpec> byLetter(char letter) {
    return java.util.stream.Stream.concat(spec.options().stream(), globals.stream())
        .filter(option -> option.letter().filter(l -> l == letter).isPresent())
        .findFirst();
  }

  private List<String> nearTo(String name) {
    List<String> known = new ArrayList<>();
    spec.options().forEach(option -> known.add(option.name()));
    globals.forEach(option -> known.add(option.name()));
    return Similar.allTo(name, known);
  }
}
