package io.etcdsh.document;

/**
 * A piece of text with a meaning.
 *
 * @param text raw, not yet made safe for a terminal
 * @param tone its meaning
 */
public record Cell(String text, Tone tone) {

  /** Ordinary text. */
  public static Cell of(String text) {
    return new Cell(text, Tone.PLAIN);
  }

  /** Text with a meaning. */
  public static Cell of(String text, Tone tone) {
    return new Cell(text, tone);
  }
}
