package io.etcdsh.line;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as a line that a POSIX shell, and {@link Words}, split into the same words again. */
public final class QuotedWords {
  /** What means nothing but itself, wherever it stands in a word (POSIX XCU 2.2). */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:@%+=,/-]+");

  private QuotedWords() {}

  /** The line. */
  public static String of(List<String> words) {
    return words.stream().map(QuotedWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
