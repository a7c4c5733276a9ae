package io.etcdsh.session;

import io.etcdsh.line.QuotedWords;
import java.util.List;

/**
 * A line as somebody gave it. It may hold secrets, so that only {@link #withoutSecrets} may be
 * stored.
 *
 * @param text as it was typed
 * @param source where it came from
 */
public record GivenLine(String text, LineSource source) {

  /** A line that was given as words, written so that it can be typed. */
  public static GivenLine of(List<String> words, LineSource source) {
    return new GivenLine(QuotedWords.of(words), source);
  }

  /** What of it may be stored. */
  String withoutSecrets() {
    return Redaction.of(text).strip();
  }

  /** Its length, for a text that may hold secrets is not shown. */
  @Override
  public String toString() {
    return "a line of " + text.length() + " characters";
  }
}
