package io.etcdsh.render;

import io.etcdsh.answer.Json;
import java.util.Iterator;

/**
 * JSON to the byte as Go's {@code encoding/json} writes it: no blanks, and {@code <}, {@code >},
 * {@code &}, U+2028 and U+2029 escaped as for HTML.
 */
public final class GoJson {
  private final StringBuilder out = new StringBuilder();

  private GoJson() {}

  /** The value on one line, without a line end. */
  public static String write(Json value) {
    GoJson writer = new GoJson();
    writer.append(value);
    return writer.out.toString();
  }

  private void append(Json value) {
    switch (value) {
      case Json.Null none -> out.append("null");
      case Json.Bool(boolean flag) -> out.append(flag);
      case Json.Num(String literal) -> out.append(literal);
      case Json.Text(String text) -> append(text);
      case Json.Arr array -> append(array);
      case Json.Obj object -> append(object);
    }
  }

  private void append(Json.Arr array) {
    out.append('[');
    for (Iterator<Json> items = array.items().iterator(); items.hasNext(); ) {
      append(items.next());
      out.append(items.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private void append(Json.Obj object) {
    out.append('{');
    for (Iterator<Json.Entry> entries = object.entries().iterator(); entries.hasNext(); ) {
      Json.Entry entry = entries.next();
      append(entry.name());
      out.append(':');
      append(entry.value());
      out.append(entries.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private void append(String text) {
    out.append('"');
    text.codePoints().forEach(this::append);
    out.append('"');
  }

  private void append(int point) {
    switch (point) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (escaped(point)) {
          out.append("\\u%04x".formatted(point));
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
          // Half a pair is no character; Go writes the replacement character, escaped.
          out.append("\\ufffd");
        } else {
          out.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean escaped(int point) {
    return point < ' '
        || point == '<'
        || point == '>'
        || point == '&'
        || point == 0x2028
        || point == 0x2029;
  }
}
