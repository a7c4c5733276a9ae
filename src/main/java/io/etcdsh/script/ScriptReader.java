package io.etcdsh.script;

import io.etcdsh.line.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads commands from a stream, one at a time, so that a pipe is served as it comes. A backslash at
 * the end of a line and an open quote continue it on the next; a comment does not. The last line
 * counts without its line end, too.
 */
public final class ScriptReader {
  private final BufferedReader reader;
  private int number;

  /** Reads from {@code reader}, which the caller closes. */
  public ScriptReader(BufferedReader reader) {
    this.reader = reader;
  }

  /**
   * The next command, blank and comment lines left out; absent at the end.
   *
   * @throws IOException if the stream breaks
   */
  public Optional<ScriptLine> next() throws IOException {
    StringBuilder text = new StringBuilder();
    int first = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (text.isEmpty() && isBlankOrComment(line)) {
        continue;
      }
      if (text.isEmpty()) {
        first = number;
      } else {
        text.append('\n');
      }
      text.append(line);
      if (!Words.isUnfinished(text.toString())) {
        return Optional.of(new ScriptLine(first, text.toString()));
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new ScriptLine(first, text.toString()));
  }

  private static boolean isBlankOrComment(String line) {
    String stripped = line.strip();
    return stripped.isEmpty() || stripped.startsWith("#");
  }
}
