package io.etcdsh.session;

import io.etcdsh.line.QuotedWords;
import java.util.List;
import java.util.Optional;

/**
 * A line as somebody gave it. It may hold secrets, so that only {@link #withoutSecrets} and {@link
 * #expanded} may be stored.
 *
 * @param text as it was typed
 * @param source where it came from
 * @param meaning the line that it stands for, if it begins with an alias
 */
public record GivenLine(String text, LineSource source, Optional<String> meaning) {

  /** A line that is what it says. */
  public GivenLine(String text, LineSource source) {
    this(text, source, Optional.empty());
  }

  /** A line that was given as words, written so that it can be typed. */
  public static GivenLine of(List<String> words, LineSource source) {
    return new GivenLine(QuotedWords.of(words), source);
  }

  /** The same, which begins with an alias and stands for {@code line}. */
  GivenLine standingFor(String line) {
    return new GivenLine(text, source, Optional.of(line));
  }

  /** What of it may be stored: where an alias hands on a secret, only its first word. */
  String withoutSecrets() {
    return meaning.filter(Redaction::holdsSecret).isPresent()
        ? text.strip().split("\\s", 2)[0] + " " + Redaction.DOTS
        : Redaction.of(text).strip();
  }

  /** What may be stored of the line that it stands for. */
  Optional<String> expanded() {
    return meaning.map(Redaction::of);
  }

  /** Its length, for a text that may hold secrets is not shown. */
  @Override
  public String toString() {
    return "a line of " + text.length() + " characters";
  }
}
