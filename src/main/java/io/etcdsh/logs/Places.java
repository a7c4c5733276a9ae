package io.etcdsh.logs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds bytes in bytes, eight at once: a byte of the difference to what is looked for is zero where
 * it stands. Most of the time that a log takes is spent here.
 */
final class Places {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long NEWLINES = '\n' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;

  private Places() {}

  /** The next line end; {@code to} if there is none. */
  static int newline(byte[] all, int from, int to) {
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long zeros = zeros((long) LONGS.get(all, at) ^ NEWLINES);
      if (zeros != 0) {
        return at + first(zeros);
      }
    }
    while (at < to && all[at] != '\n') {
      at++;
    }
    return at;
  }

  /** The next quote or backslash; {@code to} if there is none. */
  static int quoteOrBackslash(byte[] all, int from, int to) {
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = (long) LONGS.get(all, at);
      long zeros = zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES);
      if (zeros != 0) {
        return at + first(zeros);
      }
    }
    while (at < to && all[at] != '"' && all[at] != '\\') {
      at++;
    }
    return at;
  }

  /** A bit for each byte that is zero; above the lowest one there may be bits too many. */
  private static long zeros(long eight) {
    return eight - ONES & ~eight & HIGHS;
  }

  private static int first(long zeros) {
    return Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
  }
}
