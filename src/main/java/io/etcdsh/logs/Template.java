package io.etcdsh.logs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of etcd in which some places vary: {@code peer {peer} became active}. A place that matters
 * has a name. Immutable.
 */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");

  private final byte[][] pieces;
  private final List<String> names;

  private Template(List<String> pieces, List<String> names) {
    this.pieces =
        pieces.stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    this.names = List.copyOf(names);
  }

  static Template of(String text) {
    Matcher place = PLACE.matcher(text);
    List<String> names = place.results().map(found -> found.group(1)).toList();
    return new Template(Arrays.asList(PLACE.split(text, -1)), names);
  }

  /** What it begins with, up to the first place that varies. */
  byte[] head() {
    return pieces[0].clone();
  }

  /** Whether there are places in it. */
  boolean varies() {
    return pieces.length > 1;
  }

  /** Whether the bytes between are such a text. */
  boolean matches(byte[] line, int from, int to) {
    byte[] first = pieces[0];
    if (!startsWith(line, from, to, first)) {
      return false;
    }
    int at = from + first.length;
    int last = pieces.length - 1;
    if (last == 0) {
      return at == to;
    }
    for (int i = 1; i < last; i++) {
      int found = indexOf(line, at, to, pieces[i]);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length;
    }
    int end = to - pieces[last].length;
    return end >= at && startsWith(line, end, to, pieces[last]);
  }

  /** What stands at the named places of a text that matches. */
  Map<String, String> values(String text) {
    Map<String, String> values = new HashMap<>();
    int at = pieces[0].length;
    for (int i = 0; i < names.size(); i++) {
      String next = new String(pieces[i + 1], StandardCharsets.UTF_8);
      boolean last = i == names.size() - 1;
      int end = last ? text.length() - next.length() : text.indexOf(next, at);
      if (end < at) {
        break; // what matched in bytes and not in characters is no text of etcd
      }
      values.put(names.get(i), text.substring(at, end));
      at = end + next.length();
    }
    return values;
  }

  /** A loop and not {@link Arrays#equals}: most texts differ soon, and it is the hottest of all. */
  static boolean startsWith(byte[] line, int from, int to, byte[] text) {
    int length = text.length;
    if (from + length > to) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (line[from + i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] line, int from, int to, byte[] text) {
    for (int at = from; at + text.length <= to; at++) {
      if (startsWith(line, at, to, text)) {
        return at;
      }
    }
    return -1;
  }
}
