package io.etcdsh.shell;

import io.etcdsh.line.Word;
import io.etcdsh.line.Words;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells where a command line really ends: an open quote or a backslash at the very end joins it
 * with the next line of the text, as in a POSIX shell.
 */
final class LogicalLines {
  private LogicalLines() {}

  /** Whether {@code text} waits for another line. */
  static boolean unfinished(String text) {
    if (Words.split(text) instanceof Result.Failed<List<Word>>) {
      return true;
    }
    return endsInLooseBackslash(text) && !endsInComment(text);
  }

  /** The command lines of {@code text}, without blank ones; the last one may be unfinished. */
  static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    String joint = "";
    for (String line : text.split("\n", -1)) {
      open.append(joint).append(line);
      joint = "\n";
      if (!unfinished(open.toString())) {
        add(open, lines);
        joint = "";
      }
    }
    add(open, lines);
    return lines;
  }

  private static void add(StringBuilder line, List<String> lines) {
    if (!line.toString().isBlank()) {
      lines.add(line.toString());
    }
    line.setLength(0);
  }

  private static boolean endsInLooseBackslash(String text) {
    int first = text.length();
    while (first > 0 && text.charAt(first - 1) == '\\') {
      first--;
    }
    return (text.length() - first) % 2 == 1;
  }

  /** A letter put at the end of a comment begins no word. */
  private static boolean endsInComment(String text) {
    return Words.split(text + "x")
        .map(words -> words.isEmpty() || words.getLast().end() <= text.length())
        .toOptional()
        .orElse(false);
  }
}
