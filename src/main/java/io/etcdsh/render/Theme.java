package io.etcdsh.render;

import io.etcdsh.document.Tone;

/** Meanings to colours: the sixteen colours that every terminal has, by ECMA-48 SGR. */
public enum Theme {
  /** No colour. */
  PLAIN,
  /** Colour. */
  COLOURED;

  private static final String RESET = "\u001b[0m";

  /** The text in the colour of its meaning. */
  public String paint(Tone tone, String text) {
    return switch (this) {
      case PLAIN -> text;
      case COLOURED -> text.isEmpty() || tone == Tone.PLAIN ? text : start(tone) + text + RESET;
    };
  }

  private static String start(Tone tone) {
    return switch (tone) {
      case PLAIN -> "";
      case HEADING -> "\u001b[1m";
      case GOOD -> "\u001b[32m";
      case WARNING -> "\u001b[33m";
      case BAD -> "\u001b[31m";
      case FAINT -> "\u001b[2m";
      case COMMAND -> "\u001b[36m";
    };
  }
}
