package io.etcdsh.hostshell;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.ArgumentSpec.Count;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.GlobalOptions;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.ProcessOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What may be written on a command line of etcdsh, free of any shell. A path is the words of a
 * command so far, joined by blanks; after the word {@code etcdctl} only what etcdctl has goes on.
 *
 * @param next by path, the words that go on with it
 * @param options by path, a command's own options
 * @param own the options of every line
 * @param strict the options of every line that etcdctl has, too
 * @param values by option, or by path and option where a command has its own of that name: where
 *     its values come from. Flags are not here
 * @param letters by letter with its dash, the long name
 * @param arguments by path, where each argument's words come from; {@code ...} at the end means
 *     that the last one repeats
 */
record Vocabulary(
    Map<String, List<Suggestion>> next,
    Map<String, List<Suggestion>> options,
    List<Suggestion> own,
    List<Suggestion> strict,
    Map<String, String> values,
    Map<String, String> letters,
    Map<String, List<String>> arguments) {
  static final String STRICT = "etcdctl";
  static final String REPEATS = "...";

  /** The vocabulary of {@code specs}. */
  static Vocabulary of(List<CommandSpec> specs) {
    Vocabulary words =
        new Vocabulary(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            suggestions(
                Stream.concat(GlobalOptions.ALL.stream(), ProcessOptions.ALL.stream()).toList()),
            suggestions(GlobalOptions.ETCDCTL),
            new TreeMap<>(),
            new TreeMap<>(),
            new LinkedHashMap<>());
    specs.forEach(spec -> words.add("", spec));
    words.suggest("", new Suggestion(STRICT, "Run a line strictly as etcdctl would"));
    specs.stream()
        .filter(CommandSpec::knownToEtcdctl)
        .forEach(spec -> words.add(STRICT, spec.strictly()));
    // A global option goes last: where a name is used twice, it is the global one without a path.
    ProcessOptions.ALL.forEach(option -> words.addOption("", option));
    GlobalOptions.ALL.forEach(option -> words.addOption("", option));
    return words;
  }

  private void add(String front, CommandSpec spec) {
    String path = front;
    for (int i = 0; i < spec.path().size(); i++) {
      String word = spec.path().get(i);
      boolean whole = i + 1 == spec.path().size();
      suggest(path, new Suggestion(word, whole ? spec.summary() : "..."));
      path = joined(path, word);
    }
    if (!spec.options().isEmpty()) {
      options.put(path, suggestions(spec.options()));
    }
    for (OptionSpec option : spec.options()) {
      addOption(path, option);
    }
    if (!spec.arguments().isEmpty()) {
      arguments.put(path, sources(spec.arguments()));
    }
  }

  /** Adds a word once; a word of its own says more than one that others follow. */
  private void suggest(String path, Suggestion suggestion) {
    List<Suggestion> there = next.computeIfAbsent(path, it -> new ArrayList<>());
    boolean known = there.stream().anyMatch(it -> it.word().equals(suggestion.word()));
    if (!known) {
      there.add(suggestion);
    }
  }

  private void addOption(String path, OptionSpec option) {
    option.letter().ifPresent(letter -> letters.put("-" + letter, "--" + option.name()));
    if (option.kind() != OptionKind.FLAG) {
      String source = WordSource.of(option.names(), option.choices());
      values.put(joined(path, "--" + option.name()), source);
    }
  }

  /** The options that take a value, of whichever command. */
  List<String> valued() {
    return values.keySet().stream()
        .map(key -> key.substring(key.lastIndexOf(' ') + 1))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> sources(List<ArgumentSpec> arguments) {
    List<String> sources = new ArrayList<>();
    arguments.forEach(it -> sources.add(WordSource.of(it.names(), it.choices())));
    Count last = arguments.getLast().count();
    if (last == Count.ANY || last == Count.SOME) {
      sources.add(REPEATS);
    }
    return sources;
  }

  private static List<Suggestion> suggestions(List<OptionSpec> options) {
    return options.stream().map(it -> new Suggestion("--" + it.name(), it.summary())).toList();
  }

  private static String joined(String path, String word) {
    return path.isEmpty() ? word : path + " " + word;
  }
}
