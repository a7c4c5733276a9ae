package io.etcdsh.render;

/**
 * How many columns a text takes on a terminal: two for East Asian wide characters and emoji, none
 * for marks that combine (Unicode annex 11 and {@code wcwidth}, by blocks).
 */
final class TextWidth {
  /** First and last code points of the blocks that are wide. */
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0x4dbf},
    {0x4e00, 0xa4cf},
    {0xa960, 0xa97f},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe10, 0xfe19},
    {0xfe30, 0xfe6f},
    {0xff01, 0xff60},
    {0xffe0, 0xffe6},
    {0x17000, 0x18cff},
    {0x1b000, 0x1b2ff},
    {0x20000, 0x3fffd}
  };

  private TextWidth() {}

  /** The columns of a text without control characters. */
  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The columns of a character. */
  static int of(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> wide(point) ? 2 : 1;
    };
  }

  private static boolean wide(int point) {
    for (int[] block : WIDE) {
      if (point >= block[0] && point <= block[1]) {
        return true;
      }
    }
    return Character.isEmojiPresentation(point);
  }

  /** The text with blanks before it, to fill {@code width} columns. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /** The text with blanks after it, to fill {@code width} columns. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }
}
