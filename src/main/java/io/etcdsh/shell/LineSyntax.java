package io.etcdsh.shell;

import io.etcdsh.complete.TypedLine;
import io.etcdsh.line.LogicalLines;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * JLine's view of our lines: asks for another line while one is unfinished, and finds the word to
 * complete. The word ends at the cursor; what stands after it is left alone.
 */
final class LineSyntax implements Parser {

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && LogicalLines.unfinished(line)) {
      throw new EOFError(-1, cursor, "The line is not finished.");
    }
    return new WordAtCursor(line, cursor, TypedLine.of(line.substring(0, cursor)));
  }

  /** A backslash means nothing to JLine itself: its own unescaping would run before ours. */
  @Override
  public boolean isEscapeChar(char ch) {
    return false;
  }

  /**
   * The word at the cursor.
   *
   * @param line the whole text
   * @param cursor in the text
   * @param typed the text up to the cursor
   */
  private record WordAtCursor(String line, int cursor, TypedLine typed)
      implements CompletingParsedLine {

    @Override
    public String word() {
      return typed.current();
    }

    @Override
    public int wordCursor() {
      return typed.current().length();
    }

    @Override
    public int wordIndex() {
      return typed.before().size();
    }

    @Override
    public List<String> words() {
      List<String> words = new ArrayList<>(typed.before());
      words.add(typed.current());
      return words;
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return typed.written(candidate.toString(), complete);
    }

    @Override
    public int rawWordCursor() {
      return cursor - typed.start();
    }

    @Override
    public int rawWordLength() {
      return cursor - typed.start();
    }
  }
}
