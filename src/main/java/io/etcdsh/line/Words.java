package io.etcdsh.line;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a POSIX shell does (XCU 2.2 and 2.3): blanks separate, single quotes
 * keep everything, double quotes keep all but {@code \} before {@code "}, {@code \}, {@code $} and
 * a backtick, a backslash outside quotes keeps the next character, and {@code #} at the start of a
 * word begins a comment. Nothing is expanded. A backslash at the end of a line joins it with the
 * next one.
 */
public final class Words {
  private final String line;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int start = -1;
  private boolean quoted;
  private int at;
  private boolean dangling;

  private Words(String line) {
    this.line = line;
  }

  /** The words of {@code line}; fails with {@code E-BAD-QUOTING} only. */
  public static Result<List<Word>> split(String line) {
    return new Words(line).run();
  }

  /** The same without their places and quotes. */
  public static Result<List<String>> values(String line) {
    return split(line).map(words -> words.stream().map(Word::value).toList());
  }

  /**
   * Whether {@code text} needs another line: a quote is open, or it ends in a backslash that
   * escapes nothing yet.
   */
  public static boolean isUnfinished(String text) {
    Words words = new Words(text);
    return words.run() instanceof Result.Failed<?> || words.dangling;
  }

  private Result<List<Word>> run() {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '\'' || c == '"') {
        int opened = at;
        if (!(c == '\'' ? singleQuoted() : doubleQuoted())) {
          return Result.failed(unfinished(c, opened));
        }
      } else if (c == '\\') {
        escaped();
      } else if (Character.isWhitespace(c)) {
        endWord();
        at++;
      } else if (c == '#' && start < 0) {
        skipComment();
      } else {
        append(c);
        at++;
      }
    }
    endWord();
    return Result.ok(List.copyOf(words));
  }

  private boolean singleQuoted() {
    beginQuoted();
    int close = line.indexOf('\'', at + 1);
    if (close < 0) {
      return false;
    }
    current.append(line, at + 1, close);
    at = close + 1;
    return true;
  }

  private boolean doubleQuoted() {
    beginQuoted();
    at++;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '"') {
        at++;
        return true;
      }
      if (c == '\\' && at + 1 < line.length() && "\"\\$`\n".indexOf(line.charAt(at + 1)) >= 0) {
        at++;
        if (line.charAt(at) != '\n') {
          current.append(line.charAt(at));
        }
      } else {
        current.append(c);
      }
      at++;
    }
    return false;
  }

  private void escaped() {
    if (at + 1 >= line.length()) {
      dangling = true;
      append('\\');
      at++;
      return;
    }
    char next = line.charAt(at + 1);
    if (next != '\n') {
      beginQuoted();
      current.append(next);
    }
    at += 2;
  }

  private void skipComment() {
    int end = line.indexOf('\n', at);
    at = end < 0 ? line.length() : end;
  }

  private void append(char c) {
    if (start < 0) {
      start = at;
    }
    current.append(c);
  }

  private void beginQuoted() {
    if (start < 0) {
      start = at;
    }
    quoted = true;
  }

  private void endWord() {
    if (start >= 0) {
      words.add(new Word(current.toString(), start, at, quoted));
      current.setLength(0);
      start = -1;
      quoted = false;
    }
  }

  private static Problem unfinished(char quote, int opened) {
    return Problem.of(
        ProblemCode.BAD_QUOTING,
        "A quote is not closed.",
        "The %s quote at column %d has no partner."
            .formatted(quote == '"' ? "double" : "single", opened + 1),
        "Close it, or put a backslash before it.");
  }
}
