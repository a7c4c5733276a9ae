package io.etcdsh.line;

import java.util.List;
import java.util.Optional;

/**
 * A line whose answer is handed on to a command of the host.
 *
 * @param line what is ours
 * @param host the command of the host, as a POSIX shell takes it; may be empty
 */
public record PipedLine(String line, String host) {
  private static final char BAR = '|';

  /**
   * Divides {@code text} at its first bar: one that begins a word and is not quoted. A bar within a
   * word is part of it. Absent if there is none, or if the text cannot be split into words.
   */
  public static Optional<PipedLine> of(String text) {
    List<Word> words = OpenLine.of(text).map(OpenLine::words).orElse(List.of());
    return words.stream()
        .filter(word -> text.charAt(word.start()) == BAR)
        .findFirst()
        .map(bar -> new PipedLine(text.substring(0, bar.start()), command(text, bar)));
  }

  /** {@code |} and {@code |!} mean the same. */
  private static String command(String text, Word bar) {
    String rest = text.substring(bar.start() + 1).strip();
    return rest.startsWith("!") ? rest.substring(1).strip() : rest;
  }
}
