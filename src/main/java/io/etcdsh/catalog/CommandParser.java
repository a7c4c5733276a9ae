package io.etcdsh.catalog;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.ArgumentSpec.Count;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.GlobalOptions;
import io.etcdsh.command.Group;
import io.etcdsh.command.Mode;
import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.line.Similar;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words to command. Total: every list of words gives a {@link ParsedLine}, never an exception. Pure
 * and thread-safe.
 */
public final class CommandParser {
  private static final String STRICT_WORD = "etcdctl";

  private final Catalog catalog;
  private final List<OptionSpec> processOptions;

  /**
   * A parser for the lines of a session.
   *
   * @param processOptions options that only the argv of the process may have; none elsewhere
   */
  public CommandParser(Catalog catalog, List<OptionSpec> processOptions) {
    this.catalog = catalog;
    this.processOptions = List.copyOf(processOptions);
  }

  /** What {@code words} say. */
  public ParsedLine parse(List<String> words) {
    int strictAt = strictWordAt(words);
    if (strictAt < 0) {
      return parse(Mode.OWN, words);
    }
    List<String> rest = new ArrayList<>(words);
    rest.remove(strictAt);
    return parse(Mode.ETCDCTL, rest);
  }

  /**
   * The place of {@code etcdctl} as the first word that is not an option; -1 if it is not there.
   */
  private int strictWordAt(List<String> words) {
    List<Integer> places = new NameFinder(Mode.OWN, words).places(1);
    return !places.isEmpty() && words.get(places.getFirst()).equals(STRICT_WORD)
        ? places.getFirst()
        : -1;
  }

  private ParsedLine parse(Mode mode, List<String> words) {
    List<Integer> places = new NameFinder(mode, words).places(words.size());
    CommandTree tree = catalog.tree(mode);
    int used = 0;
    for (int place : places) {
      Optional<CommandTree> next = child(mode, tree, words.get(place));
      if (next.isEmpty()) {
        break;
      }
      tree = next.get();
      used++;
    }
    List<String> rest = without(words, places.subList(0, used));
    Optional<String> stray =
        used < places.size() ? Optional.of(words.get(places.get(used))) : Optional.empty();
    Optional<CommandType> type = tree.type();
    if (type.isPresent() && !(stray.isPresent() && strayIsMistyped(tree, type.get().spec()))) {
      return parseCommand(mode, type.get(), rest);
    }
    return parseWithoutCommand(mode, tree, stray, rest);
  }

  /** A parent that is a command itself but takes no arguments: the word is a mistyped child. */
  private static boolean strayIsMistyped(CommandTree tree, CommandSpec spec) {
    return !tree.children().isEmpty() && spec.arguments().isEmpty();
  }

  private static Optional<CommandTree> child(Mode mode, CommandTree tree, String word) {
    return mode == Mode.ETCDCTL ? tree.childByPrefix(word) : tree.child(word);
  }

  private ParsedLine parseCommand(Mode mode, CommandType type, List<String> rest) {
    CommandSpec spec = mode == Mode.ETCDCTL ? type.spec().strictly() : type.spec();
    Result<OptionReader.Sorted> sorted = OptionReader.read(mode, spec, globals(mode), rest);
    if (sorted instanceof Result.Failed<OptionReader.Sorted>(Problem problem)) {
      return new ParsedLine.Rejected(mode, problem);
    }
    OptionReader.Sorted words = sorted.toOptional().orElseThrow();
    if (words.globals().flag("help")) {
      return new ParsedLine.WantsHelp(mode, spec.path());
    }
    Optional<Problem> wrongCount =
        mode == Mode.OWN ? countProblem(spec, words.own().words()) : Optional.empty();
    if (wrongCount.isPresent()) {
      return new ParsedLine.Rejected(mode, wrongCount.get());
    }
    return type.reader()
        .apply(words.own())
        .<ParsedLine>either(
            command -> new ParsedLine.Ready(mode, words.globals(), spec, command),
            problem -> new ParsedLine.Rejected(mode, problem));
  }

  private ParsedLine parseWithoutCommand(
      Mode mode, CommandTree tree, Optional<String> stray, List<String> rest) {
    if (stray.isPresent()) {
      return unknown(mode, tree, stray.get());
    }
    CommandSpec nameless = CommandSpec.of("etcdsh", Group.SESSION, "", "");
    Result<OptionReader.Sorted> sorted = OptionReader.read(mode, nameless, globals(mode), rest);
    if (sorted instanceof Result.Failed<OptionReader.Sorted>(Problem problem)) {
      return new ParsedLine.Rejected(mode, problem);
    }
    OptionReader.Sorted words = sorted.toOptional().orElseThrow();
    if (words.globals().flag("help") || mode == Mode.ETCDCTL) {
      return new ParsedLine.WantsHelp(mode, tree.path());
    }
    if (!tree.path().isEmpty()) {
      return new ParsedLine.Rejected(
          mode, UsageProblem.missingSubcommand(tree.name(), List.copyOf(tree.children().keySet())));
    }
    return new ParsedLine.NoCommand(mode, words.globals());
  }

  private ParsedLine unknown(Mode mode, CommandTree tree, String word) {
    String typed = fullName(tree, word);
    if (EtcdctlCommands.has(typed)) {
      return new ParsedLine.Rejected(mode, UsageProblem.notYet(typed));
    }
    if (mode == Mode.ETCDCTL && !tree.path().isEmpty()) {
      return new ParsedLine.WantsHelp(mode, tree.path());
    }
    List<String> near = Similar.allTo(word, tree.children().keySet());
    List<String> full =
        near.isEmpty() && mode == Mode.OWN
            ? catalog.namesWith(word)
            : near.stream().map(w -> mode == Mode.OWN ? fullName(tree, w) : w).toList();
    return new ParsedLine.Rejected(mode, UsageProblem.unknownCommand(mode, typed, full));
  }

  private static String fullName(CommandTree tree, String word) {
    return tree.path().isEmpty() ? word : tree.name() + " " + word;
  }

  private static Optional<Problem> countProblem(CommandSpec spec, List<String> words) {
    int least = 0;
    int most = 0;
    boolean optional = false;
    for (ArgumentSpec argument : spec.arguments()) {
      Count count = argument.count();
      optional |= count == Count.OPTIONAL || count == Count.ANY; // and what follows it
      least += optional ? 0 : 1;
      most = count == Count.ONE || count == Count.OPTIONAL ? most + 1 : Integer.MAX_VALUE;
      if (most == Integer.MAX_VALUE) {
        break;
      }
    }
    if (words.size() < least) {
      return Optional.of(UsageProblem.tooFew(spec, spec.arguments().get(words.size()).name()));
    }
    return words.size() > most
        ? Optional.of(UsageProblem.tooMany(spec, words.get(most)))
        : Optional.empty();
  }

  private List<OptionSpec> globals(Mode mode) {
    List<OptionSpec> options = new ArrayList<>(processOptions);
    options.addAll(mode == Mode.OWN ? GlobalOptions.ALL : GlobalOptions.ETCDCTL);
    if (mode == Mode.ETCDCTL) {
      // Named by us before the word etcdctl: `etcdsh --context t1 etcdctl member list`.
      options.addAll(GlobalOptions.OWN);
    }
    return options;
  }

  private static List<String> without(List<String> words, List<Integer> places) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!places.contains(i)) {
        rest.add(words.get(i));
      }
    }
    return rest;
  }

  /**
   * Finds the words that are not options or values of options, without knowing the command yet: an
   * option that any command or the globals declare with a value takes the next word.
   */
  private final class NameFinder {
    private final Mode mode;
    private final List<String> words;

    NameFinder(Mode mode, List<String> words) {
      this.mode = mode;
      this.words = words;
    }

    List<Integer> places(int most) {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < words.size() && places.size() < most; i++) {
        String word = words.get(i);
        if (word.equals("--")) {
          break;
        }
        if (!word.startsWith("-") || word.length() == 1) {
          places.add(i);
        } else if (takesNext(word)) {
          i++;
        }
      }
      return places;
    }

    private boolean takesNext(String word) {
      if (word.contains("=")) {
        return false;
      }
      return word.startsWith("--")
          ? catalog.declares(globals(mode), word.substring(2))
          : word.length() == 2 && catalog.declares(globals(mode), word.charAt(1));
    }
  }

  /** Whether an option has a value, which then is the next word. */
  static boolean hasValue(OptionSpec option) {
    return option.kind() != OptionKind.FLAG;
  }
}
