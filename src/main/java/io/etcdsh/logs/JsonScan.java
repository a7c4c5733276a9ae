package io.etcdsh.logs;

import java.nio.charset.StandardCharsets;

/**
 * Goes through the members of a flat JSON object by places in its bytes. Values that are lists or
 * objects are skipped as a whole. Lenient: what is no JSON just ends it. Used again for each
 * object.
 */
final class JsonScan {
  private final Words words;
  private byte[] bytes = new byte[0];
  private int at;
  private int to;
  private int keyFrom;
  private int keyTo;
  private int valueFrom;
  private int valueTo;
  private boolean string;

  JsonScan(Words words) {
    this.words = words;
  }

  /** Begins behind an opening brace, or behind the value of a member. */
  void begin(byte[] object, int from, int end) {
    bytes = object;
    at = from < end && object[from] == '{' ? from + 1 : from;
    to = end;
  }

  /** Goes to the next member; false at the end. */
  boolean next() {
    while (at < to && bytes[at] != '"') {
      if (bytes[at] == '}') {
        return false;
      }
      at++;
    }
    keyFrom = at + 1;
    keyTo = quote(keyFrom);
    at = keyTo + 1;
    while (at < to && (bytes[at] == ':' || bytes[at] == ' ')) {
      at++;
    }
    return at < to && value();
  }

  private boolean value() {
    string = bytes[at] == '"';
    if (string) {
      valueFrom = at + 1;
      valueTo = quote(valueFrom);
      at = valueTo + 1;
      return valueTo < to;
    }
    valueFrom = at;
    int depth = 0;
    while (at < to && (depth > 0 || (bytes[at] != ',' && bytes[at] != '}'))) {
      switch (bytes[at]) {
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        case '"' -> at = quote(at + 1);
        default -> {
          // a digit or a letter of a literal
        }
      }
      at++;
    }
    valueTo = Math.min(at, to);
    return true;
  }

  /** The place of the quote that ends a string; the end if there is none. */
  private int quote(int from) {
    int place = Places.quoteOrBackslash(bytes, from, to);
    while (place < to && bytes[place] == '\\') {
      place = Places.quoteOrBackslash(bytes, Math.min(place + 2, to), to);
    }
    return place;
  }

  boolean isKey(byte[] key) {
    return keyTo - keyFrom == key.length && Template.startsWith(bytes, keyFrom, keyTo, key);
  }

  /** How many bytes the member's name has. */
  int keyLength() {
    return keyTo - keyFrom;
  }

  /** The member's name. */
  String key() {
    return words.of(bytes, keyFrom, keyTo);
  }

  /** Whether the value is a string, whose quotes are left out. */
  boolean isString() {
    return string;
  }

  int valueFrom() {
    return valueFrom;
  }

  int valueTo() {
    return valueTo;
  }

  /** The value as text. */
  String value(int most) {
    int end = Math.min(valueTo, valueFrom + most);
    if (Places.quoteOrBackslash(bytes, valueFrom, end) == end) {
      return words.of(bytes, valueFrom, end);
    }
    byte[] plain = new byte[end - valueFrom];
    int length = unescape(bytes, valueFrom, end, plain);
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }

  /**
   * Takes the escapes out of a string; gives the length of what is left. What is not ASCII comes
   * unescaped from zap and from journald; its four hexadecimal digits become a question mark.
   */
  static int unescape(byte[] from, int start, int end, byte[] into) {
    int length = 0;
    for (int at = start; at < end; at++) {
      byte next = from[at];
      if (next == '\\' && at + 1 < end) {
        at++;
        next = plain(from[at]);
        at += from[at] == 'u' ? 4 : 0;
      }
      into[length++] = next;
    }
    return length;
  }

  private static byte plain(byte escape) {
    return (byte)
        switch (escape) {
          case 'n', 'r', 't', 'b', 'f' -> ' ';
          case 'u' -> '?';
          default -> escape;
        };
  }
}
