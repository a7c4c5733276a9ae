package io.etcdsh.session;

import io.etcdsh.catalog.CommandParser;
import io.etcdsh.catalog.ParsedLine;
import io.etcdsh.command.Mode;
import io.etcdsh.config.Alias;
import io.etcdsh.config.AliasStore;
import io.etcdsh.line.QuotedWords;
import io.etcdsh.line.Words;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Runs the lines that aliases stand for. Only a line that is no command can be one that begins with
 * an alias, so that no alias ever hides a command and ordinary lines never look for one. What the
 * file calls like the first word of a command is none, or a mistyped command would run it. For one
 * thread, but for what only asks.
 */
final class Expanding {
  private final AliasStore aliases;
  private final CommandParser parser;
  private final Predicate<String> isCommandWord;
  private final Scripts scripts;
  private final Plain plain;
  private final Console console;
  private final Deque<String> within = new ArrayDeque<>();

  /** What runs lines that are commands. */
  interface Plain {
    LineOutcome run(ParsedLine line, GivenLine given);
  }

  Expanding(SessionParts parts, Scripts scripts, Plain plain, Console console) {
    this.aliases = parts.aliases();
    this.parser = parts.parser();
    this.isCommandWord = parts.catalog()::isCommandWord;
    this.scripts = scripts;
    this.plain = plain;
    this.console = console;
  }

  /** Runs {@code words}, or what they stand for up to the first line that fails. */
  LineOutcome run(List<String> words, GivenLine given) {
    ParsedLine line = parser.parse(words);
    Optional<Alias> alias =
        isUnknown(line) && isForPeople(given.source()) ? named(words) : Optional.empty();
    if (alias.isEmpty()) {
      return plain.run(line, given);
    }
    if (within.contains(alias.get().name())) {
      return refuse(loop(alias.get()), given);
    }
    return Expansion.of(alias.get(), words.subList(1, words.size()))
        .<LineOutcome>either(
            expansion -> within(alias.get(), expansion, given), problem -> refuse(problem, given));
  }

  private static boolean isUnknown(ParsedLine line) {
    return line instanceof ParsedLine.Rejected(Mode mode, Problem problem)
        && mode == Mode.OWN
        && problem.code() == ProblemCode.UNKNOWN_COMMAND;
  }

  /** A script must mean the same on every machine. */
  private static boolean isForPeople(LineSource source) {
    return switch (source) {
      case LineSource.Typed typed -> true;
      case LineSource.ProcessArguments arguments -> true;
      case LineSource.Script script -> false;
    };
  }

  private Optional<Alias> named(List<String> words) {
    return aliases
        .all()
        .toOptional()
        .flatMap(all -> all.stream().filter(it -> it.name().equals(words.getFirst())).findFirst())
        .filter(it -> !isCommandWord.test(it.name()));
  }

  private LineOutcome refuse(Problem problem, GivenLine given) {
    return plain.run(new ParsedLine.Rejected(Mode.OWN, problem), given);
  }

  /** Several lines are a script: in a dry run each is planned on what those before would leave. */
  private LineOutcome within(Alias alias, Expansion expansion, GivenLine given) {
    within.push(alias.name());
    try {
      return expansion.lines().size() == 1
          ? run(expansion.lines().getFirst(), given.standingFor(expansion.texts().getFirst()))
          : scripts.within(false, () -> runAll(alias, expansion, given));
    } finally {
      within.pop();
    }
  }

  private LineOutcome runAll(Alias alias, Expansion expansion, GivenLine given) {
    int all = expansion.lines().size();
    for (int i = 0; i < all; i++) {
      LineOutcome outcome =
          run(expansion.lines().get(i), given.standingFor(expansion.texts().get(i)));
      if (outcome.leave() || !outcome.succeeded()) {
        if (i + 1 < all) {
          console.message(
              "Stopped after line %d of %d of the alias '%s': %d not run."
                  .formatted(i + 1, all, alias.name(), all - i - 1));
        }
        return outcome;
      }
    }
    return LineOutcome.DONE;
  }

  private Problem loop(Alias alias) {
    return Problem.of(
        ProblemCode.BAD_ARGUMENTS,
        "The alias '%s' stands for itself.".formatted(alias.name()),
        "It leads through %s.".formatted(String.join(", ", within.reversed())),
        "'alias' shows what each stands for.");
  }

  /** The first line that {@code line} stands for; itself if it begins with no alias. */
  List<String> meant(String line) {
    return expansion(words(line)).map(it -> it.lines().getFirst()).orElseGet(() -> words(line));
  }

  /**
   * The form of a line that may be stored. Where an alias hands on a secret, nobody knows which of
   * its arguments that is, so none of them is kept.
   */
  String withoutSecrets(String line) {
    List<String> words = words(line);
    return handsOn(words, new HashSet<>())
        ? words.getFirst() + " " + Redaction.DOTS
        : Redaction.of(line);
  }

  /** Whether an alias puts words of a line where a secret belongs, be it through other aliases. */
  private boolean handsOn(List<String> words, Set<String> seen) {
    Optional<Alias> alias = words.size() < 2 ? Optional.empty() : named(words);
    if (alias.filter(it -> seen.add(it.name())).isEmpty()) {
      return false;
    }
    if (alias.get().lines().stream().anyMatch(Redaction::holdsSecret)) {
      return true; // also with too few words or too many
    }
    return linesOf(alias.get(), words.subList(1, words.size())).stream()
        .anyMatch(it -> Redaction.holdsSecret(QuotedWords.of(it)) || handsOn(it, seen));
  }

  private static List<List<String>> linesOf(Alias alias, List<String> arguments) {
    return Expansion.of(alias, arguments)
        .map(Expansion::lines)
        .toOptional()
        .orElseGet(() -> alias.lines().stream().map(line -> words(line + " ?")).toList());
  }

  private Optional<Expansion> expansion(List<String> words) {
    return words.isEmpty()
        ? Optional.empty()
        : named(words).flatMap(it -> Expansion.of(it, words.subList(1, words.size())).toOptional());
  }

  private static List<String> words(String line) {
    return Words.values(line).toOptional().orElse(List.of());
  }
}
