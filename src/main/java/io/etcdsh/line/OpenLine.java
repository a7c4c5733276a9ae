package io.etcdsh.line;

import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;

/**
 * A line that is still being typed, as far as it goes.
 *
 * @param words its words; the last one is whole up to the end of the text
 * @param quote the quote that is open there
 */
public record OpenLine(List<Word> words, Optional<Character> quote) {
  private static final List<String> CLOSINGS = List.of("", "\"", "'");

  /** Copies the list. */
  public OpenLine {
    words = List.copyOf(words);
  }

  /** Reads {@code line}; absent if no quote at its end makes words of it. */
  public static Optional<OpenLine> of(String line) {
    for (String closing : CLOSINGS) {
      if (Words.split(line + closing) instanceof Result.Ok<List<Word>>(List<Word> words)) {
        return Optional.of(
            new OpenLine(
                words, closing.isEmpty() ? Optional.empty() : Optional.of(closing.charAt(0))));
      }
    }
    return Optional.empty();
  }
}
