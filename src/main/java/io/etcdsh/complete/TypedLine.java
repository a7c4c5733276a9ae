package io.etcdsh.complete;

import io.etcdsh.line.LogicalLines;
import io.etcdsh.line.OpenLine;
import io.etcdsh.line.Word;
import io.etcdsh.line.Words;
import java.util.List;
import java.util.Optional;

/**
 * A line up to the cursor, as completion sees it: the words that are complete, and the one that is
 * being typed.
 *
 * @param before the complete words
 * @param current the word at the cursor, quotes resolved; empty if a new one begins
 * @param start offset where {@code current} begins in the text, quotes included
 * @param quote the quote that is open at the cursor
 */
public record TypedLine(List<String> before, String current, int start, Optional<Character> quote) {
  /** What a word must not hold outside quotes, for {@link Words} or for a POSIX shell. */
  private static final String SPECIAL = "\\\"'#$`&|;<>()*?!";

  /** Copies the list. */
  public TypedLine {
    before = List.copyOf(before);
  }

  /** Reads {@code text}, which ends at the cursor; of several lines only the last one counts. */
  public static TypedLine of(String text) {
    List<String> lines = LogicalLines.split(text);
    boolean fresh = lines.isEmpty() || !text.endsWith(lines.getLast());
    String line = fresh ? "" : lines.getLast();
    int offset = text.length() - line.length();
    return OpenLine.of(line)
        .map(open -> of(open, line.length(), offset))
        .orElseGet(() -> new TypedLine(List.of(), "", text.length(), Optional.empty()));
  }

  private static TypedLine of(OpenLine line, int length, int offset) {
    List<Word> words = line.words();
    boolean open = !words.isEmpty() && words.getLast().end() >= length;
    List<Word> complete = open ? words.subList(0, words.size() - 1) : words;
    return new TypedLine(
        complete.stream().map(Word::value).toList(),
        open ? words.getLast().value() : "",
        offset + (open ? words.getLast().start() : length),
        line.quote());
  }

  /** How {@code value} is written in the place of the current word. */
  public String written(String value, boolean complete) {
    if (quote.isEmpty()) {
      return value.isEmpty() && complete ? "''" : escaped(value, SPECIAL, true);
    }
    char mark = quote.get();
    String inside = mark == '"' ? escaped(value, "\\\"$`", false) : value.replace("'", "'\\''");
    return mark + inside + (complete ? String.valueOf(mark) : "");
  }

  private static String escaped(String value, String special, boolean blanks) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (special.indexOf(c) >= 0 || (blanks && Character.isWhitespace(c))) {
        text.append('\\');
      }
      text.append(c);
    }
    return text.toString();
  }
}
