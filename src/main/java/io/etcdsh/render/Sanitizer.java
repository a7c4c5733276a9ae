package io.etcdsh.render;

import io.etcdsh.answer.Sparkline;
import io.etcdsh.model.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Makes text safe for a terminal: whatever could move the cursor, change the terminal's state or
 * turn the reading direction is shown as an escape such as {@code \x1b} or {@code \u202e}. Names,
 * keys and values of a cluster are written by others.
 *
 * @param unicode whether more than ASCII may be shown
 */
public record Sanitizer(boolean unicode) {
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  /** One line: line ends and tabs are escaped too. */
  public String line(String text) {
    return clean(text, false);
  }

  /** Text that may have several lines: line feeds and tabs stay. */
  public String lines(String text) {
    return clean(text, true);
  }

  /** As {@link #lines(String)}; bytes that are no UTF-8 are shown as {@code \xff}. */
  public Bytes lines(Bytes bytes) {
    StringBuilder out = new StringBuilder();
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes.toArray());
    CharBuffer chars = CharBuffer.allocate(in.remaining() + 1);
    while (decoder.reset().decode(in, chars, true).isError()) {
      append(out, chars);
      out.append("\\x%02x".formatted(in.get() & 0xff));
    }
    append(out, chars);
    return Bytes.utf8(out.toString());
  }

  private void append(StringBuilder out, CharBuffer chars) {
    out.append(lines(chars.flip().toString()));
    chars.clear();
  }

  private String clean(String text, boolean layout) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if ((layout && (point == '\n' || point == '\t')) || harmless(point)) {
                out.appendCodePoint(point);
              } else {
                out.append(shown(point));
              }
            });
    return out.toString();
  }

  private boolean harmless(int point) {
    if (!unicode && point > 0x7e) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      case Character.FORMAT -> point == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }

  /** The bars of a sparkline have a plain form. */
  private static String shown(int point) {
    int bar = Sparkline.BLOCKS.indexOf(point);
    return bar < 0 ? escape(point) : Sparkline.ASCII.substring(bar, bar + 1);
  }

  private static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> numbered(point);
    };
  }

  private static String numbered(int point) {
    if (point < 0x80) {
      return "\\x%02x".formatted(point);
    }
    return (point < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(point);
  }
}
