package io.etcdsh.session;

import io.etcdsh.line.QuotedWords;
import io.etcdsh.line.Similar;
import io.etcdsh.line.Word;
import io.etcdsh.line.Words;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Set;

/**
 * Takes the secrets out of a line before it is stored: the value of {@code --password} and of
 * {@code --new-user-password}, and what follows the colon in {@code --user name:password} and in
 * {@code user add name:password}; also of etcdctl's variables in front of a line. A word that is
 * nearly one of these is taken for it, for a mistyped line holds the same secret. A quoted word is
 * looked into, since it may be a whole line. A line that cannot be split into words is not stored
 * at all.
 */
final class Redaction {
  /** What stands in the place of a secret. */
  static final String DOTS = "***";

  private static final Set<String> SECRET_OPTIONS =
      Set.of("--password", "--new-user-password", "--auth-jwt-token", "--dest-password");
  private static final Set<String> USER_OPTIONS = Set.of("--user", "--dest-user");

  private Redaction() {}

  /** Whether anything has to be taken out of {@code line}. */
  static boolean holdsSecret(String line) {
    return !of(line).equals(line);
  }

  static String of(String line) {
    return switch (Words.split(line)) {
      case Result.Failed<List<Word>> unreadable -> "";
      case Result.Ok<List<Word>>(List<Word> words) -> redact(line, words);
    };
  }

  private static String redact(String line, List<Word> words) {
    StringBuilder safe = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String before = i == 0 ? "" : words.get(i - 1).value();
      String replaced = replacement(word, before, words.subList(0, i));
      if (!replaced.equals(word.value())) {
        safe.append(line, copied, word.start()).append(replaced);
        copied = word.end();
      }
    }
    return safe.append(line.substring(copied)).toString();
  }

  private static String replacement(Word written, String before, List<Word> earlier) {
    String word = written.value();
    String safe = replacement(word, before, earlier);
    if (safe.equals(word) && written.quoted() && word.indexOf(' ') >= 0 && holdsSecret(word)) {
      String inside = of(word);
      return inside.isEmpty() ? DOTS : QuotedWords.of(List.of(inside));
    }
    return safe;
  }

  private static String replacement(String word, String before, List<Word> earlier) {
    if (isSecret(before)) {
      return DOTS;
    }
    if (isUser(before) || (isNewUser(earlier) && !word.startsWith("--"))) {
      return afterColon(word);
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? "" : word.substring(0, equals);
    if (isSecret(name)) {
      return name + "=" + DOTS;
    }
    return isUser(name) ? name + "=" + afterColon(word.substring(equals + 1)) : word;
  }

  private static boolean isSecret(String option) {
    return option.equals("ETCDCTL_PASSWORD")
        || (option.startsWith("--") && Similar.to(option, SECRET_OPTIONS).isPresent());
  }

  private static boolean isUser(String option) {
    return option.equals("ETCDCTL_USER")
        || (option.startsWith("--") && Similar.to(option, USER_OPTIONS).isPresent());
  }

  /** Options may stand anywhere, and words may be mistyped. */
  private static boolean isNewUser(List<Word> earlier) {
    return earlier.stream()
        .map(Word::value)
        .dropWhile(it -> Similar.to(it, Set.of("user")).isEmpty())
        .skip(1)
        .anyMatch(it -> Similar.to(it, Set.of("add")).isPresent());
  }

  private static String afterColon(String word) {
    int colon = word.indexOf(':');
    return colon < 0 ? word : word.substring(0, colon + 1) + DOTS;
  }
}
