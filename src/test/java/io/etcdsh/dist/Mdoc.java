package io.etcdsh.dist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of a manual page in the macros of mdoc(7). */
final class Mdoc {
  /** Longest line of text: what mandoc's linter takes without a word. */
  private static final int COLUMNS = 78;

  private final List<String> lines = new ArrayList<>();

  /** A macro as it stands, such as {@code Sh NAME}. */
  Mdoc macro(String line) {
    lines.add("." + line);
    return this;
  }

  /** A macro with words that are none of mdoc's, whatever they look like. */
  Mdoc macro(String name, String... words) {
    String quoted =
        Arrays.stream(words)
            .map(word -> "\"" + escaped(word).replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(" "));
    return macro(name + " " + quoted);
  }

  /** Running text: each sentence begins on a line of its own, as mdoc wants it. */
  Mdoc text(String text) {
    for (String sentence : text.split("(?<=[.?!]) (?=['A-Z])")) {
      StringBuilder line = new StringBuilder();
      for (String word : escaped(sentence).split(" ")) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > COLUMNS) {
          lines.add(guarded(line.toString()));
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(guarded(line.toString()));
    }
    return this;
  }

  /** A line that begins with a period or a quote would be a macro. */
  private static String guarded(String line) {
    return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
  }

  /** A hyphen that is typed is no hyphen of a sentence. */
  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("…", "...").replace("--", "\\-\\-");
  }

  /** The page. */
  String page() {
    return String.join("\n", lines) + "\n";
  }
}
