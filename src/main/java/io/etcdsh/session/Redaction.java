package io.etcdsh.session;

import io.etcdsh.line.Word;
import io.etcdsh.line.Words;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Set;

/**
 * Takes the secrets out of a line before it is stored: the value of {@code --password} and of
 * {@code --new-user-password}, and what follows the colon in {@code --user name:password} and in
 * {@code user add name:password}. A line that cannot be split into words is not stored at all.
 */
final class Redaction {
  private static final String DOTS = "***";
  private static final Set<String> SECRET_OPTIONS =
      Set.of("--password", "--new-user-password", "--auth-jwt-token", "--dest-password");
  private static final Set<String> USER_OPTIONS = Set.of("--user", "--dest-user");

  private Redaction() {}

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
      String replaced = replacement(word.value(), before, words.subList(0, i));
      if (!replaced.equals(word.value())) {
        safe.append(line, copied, word.start()).append(replaced);
        copied = word.end();
      }
    }
    return safe.append(line.substring(copied)).toString();
  }

  private static String replacement(String word, String before, List<Word> earlier) {
    if (SECRET_OPTIONS.contains(before)) {
      return DOTS;
    }
    if (USER_OPTIONS.contains(before) || isNewUser(earlier)) {
      return afterColon(word);
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? "" : word.substring(0, equals);
    if (SECRET_OPTIONS.contains(name)) {
      return name + "=" + DOTS;
    }
    return USER_OPTIONS.contains(name) ? name + "=" + afterColon(word.substring(equals + 1)) : word;
  }

  private static boolean isNewUser(List<Word> earlier) {
    int size = earlier.size();
    return size >= 2
        && earlier.get(size - 2).value().equals("user")
        && earlier.get(size - 1).value().equals("add");
  }

  private static String afterColon(String word) {
    int colon = word.indexOf(':');
    return colon < 0 ? word : word.substring(0, colon + 1) + DOTS;
  }
}
