package io.etcdsh.shell;

/** Texts that came from outside, made harmless for a terminal. */
final class SafeText {
  private SafeText() {}

  /** Whether {@code text} holds nothing that a terminal would obey. */
  static boolean isSafe(String text) {
    return text.codePoints().noneMatch(SafeText::isControl);
  }

  /** The text with a question mark for each character that a terminal would obey. */
  static String of(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(c -> safe.appendCodePoint(isControl(c) ? '?' : c));
    return safe.toString();
  }

  /** C0, C1, and the format characters that can reverse what is read. */
  private static boolean isControl(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }
}
