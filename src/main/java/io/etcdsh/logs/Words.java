package io.etcdsh.logs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts out of bytes. The same IDs, names and errors come again and again, and are made only once.
 * Not thread-safe.
 */
final class Words {
  /** Few enough to be made anew for each block. */
  private static final int SLOTS = 256;

  /** What is longer has a time or a request in it, and does not come again. */
  private static final int LONGEST = 120;

  private final byte[][] bytes = new byte[SLOTS][0];
  private final @Nullable String[] texts = new @Nullable String[SLOTS];

  /** The text between the places. */
  String of(byte[] line, int from, int to) {
    if (to - from > LONGEST) {
      return new String(line, from, to - from, Utf8.CHARSET);
    }
    int slot = slot(line, from, to);
    byte[] known = bytes[slot];
    String text = texts[slot];
    if (text != null && Arrays.equals(known, 0, known.length, line, from, to)) {
      return text;
    }
    String made = new String(line, from, to - from, Utf8.CHARSET);
    bytes[slot] = Arrays.copyOfRange(line, from, to);
    texts[slot] = made;
    return made;
  }

  private static int slot(byte[] line, int from, int to) {
    int hash = to - from;
    for (int at = from; at < to; at++) {
      hash = hash * 31 + line[at];
    }
    return (hash ^ (hash >>> 16)) & (SLOTS - 1);
  }
}
