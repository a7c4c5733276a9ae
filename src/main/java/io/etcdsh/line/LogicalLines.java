package io.etcdsh.line;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells where a command line really ends: an open quote or a backslash at the very end joins it
 * with the next line of the text, as in a POSIX shell.
 */
public final class LogicalLines {
  private LogicalLines() {}

  /** Whether {@code text} waits for another line. */
  public static boolean unfinished(String text) {
    return Words.isUnfinished(text);
  }

  /** The command lines of {@code text}, without blank ones; the last one may be unfinished. */
  public static List<String> split(String text) {
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
}
