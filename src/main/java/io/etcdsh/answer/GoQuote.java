package io.etcdsh.answer;

import io.etcdsh.model.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Go's {@code %q}: text in double quotes, everything that cannot be read escaped. */
public final class GoQuote {
  private GoQuote() {}

  /** Quotes text. */
  public static String quote(String text) {
    return quote(Bytes.utf8(text));
  }

  /** Quotes bytes that may be UTF-8; a byte that is not becomes {@code \xff}. */
  public static String quote(Bytes bytes) {
    StringBuilder out = new StringBuilder("\"");
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes.toArray());
    CharBuffer chars = CharBuffer.allocate(in.remaining() + 1);
    while (true) {
      CoderResult result = decoder.reset().decode(in, chars, true);
      chars.flip().codePoints().forEach(point -> append(out, point));
      chars.clear();
      if (!result.isError()) {
        return out.append('"').toString();
      }
      // Go gives up on one byte at a time, whatever the length of the malformed part.
      out.append("\\x%02x".formatted(in.get() & 0xff));
    }
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case 0x07 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 0x0b -> out.append("\\v");
      default -> appendOther(out, point);
    }
  }

  private static void appendOther(StringBuilder out, int point) {
    if (printable(point)) {
      out.appendCodePoint(point);
    } else if (point < ' ' || point == 0x7f) {
      out.append("\\x%02x".formatted(point));
    } else {
      out.append((point < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(point));
    }
  }

  /** Go's {@code unicode.IsPrint}: letters, marks, numbers, punctuation, symbols and the blank. */
  private static boolean printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }
}
