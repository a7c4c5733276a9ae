package io.etcdsh.shell;

import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The complete words of a half-typed line, sorted into positional words and options. More lenient
 * than parsing: what makes no sense yet is passed over.
 *
 * @param positional words that are no options, without a leading {@code etcdctl}
 * @param given long names of the options that stand on the line
 * @param awaiting the option whose value comes next
 * @param optionsEnded whether {@code --} stands on the line
 */
record LineReading(
    List<String> positional,
    Set<String> given,
    Optional<OptionSpec> awaiting,
    boolean optionsEnded) {

  LineReading {
    positional = List.copyOf(positional);
    given = Set.copyOf(given);
  }

  /** Reads {@code words}; {@code known} are all options that any command takes. */
  static LineReading of(List<String> words, List<OptionSpec> known) {
    List<String> positional = new ArrayList<>();
    Set<String> given = new HashSet<>();
    Optional<OptionSpec> awaiting = Optional.empty();
    boolean ended = false;
    for (String word : words) {
      if (awaiting.isPresent()) {
        awaiting = Optional.empty();
      } else if (ended || !word.startsWith("-") || word.equals("-")) {
        positional.add(word);
      } else if (word.equals("--")) {
        ended = true;
      } else {
        Optional<OptionSpec> option = find(word, known);
        option.ifPresent(spec -> given.add(spec.name()));
        awaiting = option.filter(spec -> takesNextWord(word, spec));
      }
    }
    if (!positional.isEmpty() && positional.getFirst().equals("etcdctl")) {
      positional.removeFirst();
    }
    return new LineReading(positional, given, awaiting, ended);
  }

  /** The option that {@code word} names: {@code --limit}, {@code --limit=5}, {@code -w}. */
  static Optional<OptionSpec> find(String word, List<OptionSpec> known) {
    if (word.startsWith("--")) {
      String name = word.substring(2).split("=", 2)[0];
      return known.stream().filter(option -> option.name().equals(name)).findFirst();
    }
    return known.stream()
        .filter(option -> option.letter().filter(letter -> letter == word.charAt(1)).isPresent())
        .findFirst();
  }

  private static boolean takesNextWord(String word, OptionSpec option) {
    return option.kind() != OptionKind.FLAG
        && (word.startsWith("--") ? !word.contains("=") : word.length() == 2);
  }
}
