package io.etcdsh.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line that is too wide: at the last blank that fits, else anywhere. */
final class HardWrap {
  private HardWrap() {}

  /** The lines of {@code text}, at least one, each at most {@code width} columns wide. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (TextWidth.of(rest) > width) {
      int cut = fitting(rest, width);
      int blank = rest.lastIndexOf(' ', cut);
      int end = blank > 0 ? blank : cut;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** How many characters fit; at least one code point, so that there is an end. */
  private static int fitting(String text, int width) {
    int index = 0;
    int used = 0;
    while (index < text.length()) {
      int point = text.codePointAt(index);
      used += TextWidth.of(point);
      if (used > width && index > 0) {
        return index;
      }
      index += Character.charCount(point);
    }
    return index;
  }
}
