package io.etcdsh.document;

import io.etcdsh.document.Ink.Weight;

/** Meanings to inks. What a colour tells is always told in words as well. */
public enum Theme {
  /** No colours. */
  NONE,
  /** For dark grounds. */
  DARK,
  /** For light grounds, where yellow and cyan cannot be read. */
  LIGHT,
  /** Bright and heavy on dark grounds; nothing is faint. */
  HIGH_CONTRAST;

  private static final int BLACK = 0;
  private static final int RED = 1;
  private static final int GREEN = 2;
  private static final int YELLOW = 3;
  private static final int BLUE = 4;
  private static final int MAGENTA = 5;
  private static final int CYAN = 6;
  private static final int WHITE = 7;
  private static final int BRIGHT = 8;

  /** How a text with this meaning looks. */
  public Ink ink(Tone tone) {
    return switch (this) {
      case NONE -> Ink.PLAIN;
      case DARK -> hued(tone, YELLOW, CYAN);
      case LIGHT -> hued(tone, MAGENTA, BLUE);
      case HIGH_CONTRAST -> loud(tone);
    };
  }

  private static Ink hued(Tone tone, int warning, int command) {
    return switch (tone) {
      case PLAIN -> Ink.PLAIN;
      case HEADING -> Ink.PLAIN.in(Weight.BOLD);
      case GOOD -> Ink.of(GREEN);
      case WARNING -> Ink.of(warning);
      case BAD -> Ink.of(RED);
      case FAINT -> Ink.PLAIN.in(Weight.FAINT);
      case COMMAND -> Ink.of(command);
      case GUESS -> Ink.of(BRIGHT + BLACK);
    };
  }

  private static Ink loud(Tone tone) {
    return switch (tone) {
      case PLAIN, FAINT -> Ink.PLAIN;
      case HEADING -> Ink.of(BRIGHT + WHITE).in(Weight.BOLD);
      case GOOD -> Ink.of(BRIGHT + GREEN).in(Weight.BOLD);
      case WARNING -> Ink.of(BRIGHT + YELLOW).in(Weight.BOLD);
      case BAD -> Ink.of(BRIGHT + RED).in(Weight.REVERSED);
      case COMMAND -> Ink.of(BRIGHT + CYAN).in(Weight.BOLD);
      case GUESS -> Ink.PLAIN.in(Weight.UNDERLINED);
    };
  }

  /** {@code text} as this theme shows its meaning. */
  public String paint(Tone tone, String text) {
    String sgr = ink(tone).sgr();
    return text.isEmpty() || sgr.isEmpty() ? text : "\u001b[" + sgr + "m" + text + "\u001b[0m";
  }
}
