package io.etcdsh.config;

import io.etcdsh.line.QuotedWords;
import io.etcdsh.line.Word;
import io.etcdsh.line.Words;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an alias stands for, as text and as lines. */
public final class AliasText {
  /** What needs no quotes when it is read again: parameters are no matter of quoting. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:@%+=,/$-]+");

  private AliasText() {}

  /**
   * The lines of a text: each ends with the line of the text, or with a semicolon that ends a word.
   */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> split(line, lines));
    return lines;
  }

  private static void split(String text, List<String> lines) {
    int from = 0;
    for (Word word : Words.split(text).toOptional().orElse(List.of())) {
      if (endsLine(text.substring(word.start(), word.end()))) {
        add(text.substring(from, word.end() - 1), lines);
        from = word.end();
      }
    }
    add(text.substring(from), lines);
  }

  /** A quoted semicolon has its quote after it, or a backslash before it. */
  private static boolean endsLine(String written) {
    return written.endsWith(";") && !written.endsWith("\\;");
  }

  private static void add(String line, List<String> lines) {
    if (!line.isBlank()) {
      lines.add(line.strip());
    }
  }

  /**
   * The lines of words whose quotes are gone. A word alone may be the whole text in quotes; of
   * several words one that ends in a semicolon ends its line.
   */
  public static List<String> lines(List<String> words) {
    if (words.size() == 1 && words.getFirst().contains(" ")) {
      return lines(words.getFirst());
    }
    List<String> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    for (String word : words) {
      boolean last = word.endsWith(";");
      String rest = last ? word.substring(0, word.length() - 1) : word;
      if (!last || !rest.isEmpty()) {
        line.add(PLAIN.matcher(rest).matches() ? rest : QuotedWords.of(List.of(rest)));
      }
      if (last) {
        add(String.join(" ", line), lines);
        line.clear();
      }
    }
    add(String.join(" ", line), lines);
    return lines;
  }

  /** Whether {@code line} can be split into words, and there are some. */
  static boolean isLine(String line) {
    return Words.split(line) instanceof Result.Ok<List<Word>>(List<Word> words) && !words.isEmpty();
  }
}
