package io.etcdsh.complete;

import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of a half-typed line, each with its role. More lenient than parsing: what makes no
 * sense yet is passed over.
 *
 * @param mode whether the line is a strict one
 * @param name the command that it names
 * @param arguments words that are neither options nor part of the name
 * @param given the options on the line by long name, with their values; {@code true} for a flag
 * @param awaiting the option whose value comes next
 * @param optionsEnded whether {@code --} stands on the line
 * @param roles of each word
 */
public record LineReading(
    Mode mode,
    CommandName name,
    List<String> arguments,
    Map<String, String> given,
    Optional<OptionSpec> awaiting,
    boolean optionsEnded,
    List<Role> roles) {
  private static final String STRICT_WORD = "etcdctl";

  /** Copies everything. */
  public LineReading {
    arguments = List.copyOf(arguments);
    given = Map.copyOf(given);
    roles = List.copyOf(roles);
  }

  /** Reads {@code words}. */
  public static LineReading of(List<String> words, Vocabulary vocabulary) {
    Sorting rough = new Sorting(words, vocabulary.allOptions());
    Mode mode = rough.strict() ? Mode.ETCDCTL : Mode.OWN;
    CommandName name = CommandName.of(rough.names(), vocabulary.commands(mode), mode);
    // The command's own options come first: another one may have the same name and no value.
    List<OptionSpec> known =
        Stream.of(
                name.command().map(CommandSpec::options).orElse(List.of()),
                vocabulary.globals(),
                name.command().isPresent() ? List.<OptionSpec>of() : vocabulary.allOptions())
            .flatMap(List::stream)
            .toList();
    Sorting sorted = new Sorting(words, known);
    int used = name.path().size();
    List<String> names = sorted.names();
    return new LineReading(
        mode,
        name,
        names.subList(Math.min(used, names.size()), names.size()),
        sorted.given,
        sorted.awaiting,
        sorted.ended,
        sorted.roles(name));
  }

  /** The same within a line that has given these options already, which hold for both. */
  LineReading within(Map<String, String> outer) {
    Map<String, String> all = new LinkedHashMap<>(outer);
    all.putAll(given);
    return new LineReading(mode, name, arguments, all, awaiting, optionsEnded, roles);
  }

  /** The option that {@code word} names: {@code --limit}, {@code --limit=5}, {@code -w}. */
  static Optional<OptionSpec> find(String word, List<OptionSpec> known) {
    if (word.startsWith("--")) {
      String name = word.substring(2).split("=", 2)[0];
      return known.stream().filter(option -> option.name().equals(name)).findFirst();
    }
    return word.length() < 2
        ? Optional.empty()
        : known.stream()
            .filter(option -> option.letter().filter(it -> it == word.charAt(1)).isPresent())
            .findFirst();
  }

  /** Sorts words into options and others. */
  private static final class Sorting {
    private final List<OptionSpec> known;
    private final List<String> positional = new ArrayList<>();
    private final List<Optional<Role>> found = new ArrayList<>();
    private final Map<String, String> given = new LinkedHashMap<>();
    private Optional<OptionSpec> awaiting = Optional.empty();
    private boolean ended;

    Sorting(List<String> words, List<OptionSpec> known) {
      this.known = known;
      words.forEach(word -> found.add(role(word)));
    }

    /** The role of the next word; empty for one that is no option and no value. */
    private Optional<Role> role(String word) {
      if (awaiting.isPresent()) {
        given.put(awaiting.get().name(), word);
        awaiting = Optional.empty();
        return Optional.of(Role.VALUE);
      }
      if (ended || !word.startsWith("-") || word.matches("-\\d*")) {
        positional.add(word);
        return Optional.empty();
      }
      ended = word.equals("--");
      Optional<OptionSpec> option = ended ? Optional.empty() : find(word, known);
      option.ifPresent(spec -> given.put(spec.name(), valueIn(word)));
      awaiting = option.filter(spec -> takesNextWord(word, spec));
      return Optional.of(ended || option.isPresent() ? Role.OPTION : Role.UNKNOWN);
    }

    private static String valueIn(String word) {
      int equals = word.indexOf('=');
      boolean joined = !word.startsWith("--") && word.length() > 2;
      return equals >= 0 ? word.substring(equals + 1) : joined ? word.substring(2) : "true";
    }

    private static boolean takesNextWord(String word, OptionSpec option) {
      return option.kind() != OptionKind.FLAG
          && (word.startsWith("--") ? !word.contains("=") : word.length() == 2);
    }

    boolean strict() {
      return !positional.isEmpty() && positional.getFirst().equals(STRICT_WORD);
    }

    /** The words that are no options and no values, without the one that makes a line strict. */
    List<String> names() {
      return positional.subList(strict() ? 1 : 0, positional.size());
    }

    List<Role> roles(CommandName name) {
      int commandWords = name.path().size() + (strict() ? 1 : 0);
      Role others = name.command().isPresent() ? Role.ARGUMENT : Role.UNKNOWN;
      List<Role> roles = new ArrayList<>();
      int passed = 0;
      for (Optional<Role> role : found) {
        roles.add(role.orElse(passed < commandWords ? Role.COMMAND : others));
        passed += role.isPresent() ? 0 : 1;
      }
      return roles;
    }
  }
}
