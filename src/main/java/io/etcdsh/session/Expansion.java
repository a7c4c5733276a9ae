package io.etcdsh.session;

import io.etcdsh.config.Alias;
import io.etcdsh.line.QuotedWords;
import io.etcdsh.line.Words;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that a line stands for which begins with an alias.
 *
 * @param lines as words
 */
record Expansion(List<List<String>> lines) {
  private static final Pattern PARAMETER = Pattern.compile("\\$([1-9@$])");
  private static final String ALL = "$@";

  Expansion {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** What {@code alias} stands for with {@code arguments} behind it; {@code E-BAD-ARGUMENTS}. */
  static Result<Expansion> of(Alias alias, List<String> arguments) {
    List<List<String>> lines =
        alias.lines().stream()
            .map(line -> Words.values(line).toOptional().orElse(List.of()))
            .toList();
    if (!alias.hasParameters() && lines.size() == 1) {
      List<String> whole = new ArrayList<>(filled(lines.getFirst(), List.of()));
      whole.addAll(arguments);
      return Result.ok(new Expansion(List.of(whole)));
    }
    int wanted = highest(lines);
    boolean takesAll = lines.stream().flatMap(List::stream).anyMatch(it -> it.contains(ALL));
    if (arguments.size() < wanted || (arguments.size() > wanted && !takesAll)) {
      return Result.failed(wrongCount(alias, wanted, takesAll));
    }
    return Result.ok(new Expansion(lines.stream().map(line -> filled(line, arguments)).toList()));
  }

  private static int highest(List<List<String>> lines) {
    return lines.stream()
        .flatMap(List::stream)
        .flatMap(word -> PARAMETER.matcher(word).results())
        .map(found -> found.group(1))
        .filter(name -> !name.equals("@") && !name.equals("$"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private static List<String> filled(List<String> line, List<String> arguments) {
    List<String> words = new ArrayList<>();
    for (String word : line) {
      if (word.equals(ALL)) {
        words.addAll(arguments);
      } else {
        words.add(PARAMETER.matcher(word).replaceAll(found -> value(found, arguments)));
      }
    }
    return words;
  }

  private static String value(MatchResult found, List<String> arguments) {
    String name = found.group(1);
    return Matcher.quoteReplacement(
        switch (name) {
          case "$" -> "$";
          case "@" -> String.join(" ", arguments);
          default -> arguments.get(Integer.parseInt(name) - 1);
        });
  }

  private static Problem wrongCount(Alias alias, int wanted, boolean more) {
    String count = wanted == 1 ? "1 argument" : wanted + " arguments";
    return Problem.of(
        ProblemCode.BAD_ARGUMENTS,
        "The alias '%s' wants %s%s.".formatted(alias.name(), count, more ? " or more" : ""),
        "",
        "It stands for: " + alias.text());
  }

  /** The lines as they could be typed. */
  List<String> texts() {
    return lines.stream().map(QuotedWords::of).toList();
  }
}
