package io.etcdsh.document;

/**
 * How a text looks: one of the sixteen colours that every terminal has, and its weight.
 *
 * @param colour 0 to 15 in the order of ECMA-48, the bright ones from 8; negative for the
 *     terminal's own
 * @param weight its weight
 */
public record Ink(int colour, Weight weight) {
  /** As the terminal writes by itself. */
  public static final Ink PLAIN = new Ink(-1, Weight.NORMAL);

  private static final int BRIGHT = 8;

  /** How heavy a text is. */
  public enum Weight {
    /** As usual. */
    NORMAL,
    /** Heavier. */
    BOLD,
    /** Lighter. */
    FAINT,
    /** With a line below. */
    UNDERLINED,
    /** On a ground of its colour. */
    REVERSED
  }

  /** In a colour. */
  static Ink of(int colour) {
    return new Ink(colour, Weight.NORMAL);
  }

  /** The same in another weight. */
  Ink in(Weight other) {
    return new Ink(colour, other);
  }

  /** The parameters of ECMA-48's SGR for it, for example {@code 1;31}; empty if it is plain. */
  public String sgr() {
    String heavy =
        switch (weight) {
          case NORMAL -> "";
          case BOLD -> "1";
          case FAINT -> "2";
          case UNDERLINED -> "4";
          case REVERSED -> "7";
        };
    String hue = "";
    if (colour >= 0) {
      hue = Integer.toString(colour < BRIGHT ? 30 + colour : 90 + colour - BRIGHT);
    }
    return heavy.isEmpty() || hue.isEmpty() ? heavy + hue : heavy + ";" + hue;
  }
}
