package io.etcdsh.logs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the times of lines that follow one another: their dates, hours and minutes are mostly the
 * same, and then only seconds are read. Not thread-safe.
 */
final class StampCache {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** {@code 2026-11-22T14:56}. */
  private static final int MINUTE = 16;

  /** {@code 2026-11-22T14:56:03.437842Z}, which all but 3.4 write at any time. */
  private static final int USUAL = 27;

  private long front;
  private long back;
  private long minute = Stamp.NONE;

  /** As {@link Stamp#read}. */
  long read(byte[] line, int from, int to) {
    if (to - from != USUAL || line[to - 1] != 'Z') {
      return Stamp.read(line, from, to);
    }
    long newFront = (long) LONGS.get(line, from);
    long newBack = (long) LONGS.get(line, from + Long.BYTES);
    if (minute == Stamp.NONE || newFront != front || newBack != back) {
      front = newFront;
      back = newBack;
      long time = Stamp.read(line, from, to);
      long within = within(line, from + MINUTE);
      minute = time == Stamp.NONE || within < 0 ? Stamp.NONE : time - within;
      return time;
    }
    long within = within(line, from + MINUTE);
    return within < 0 ? Stamp.NONE : minute + within;
  }

  /** Microseconds of {@code :03.437842}; negative if these are no digits. */
  private static long within(byte[] line, int from) {
    long value = 0;
    int wrong = 0;
    for (int at = from + 1; at < from + 10; at++) {
      if (at != from + 3) {
        int digit = line[at] - '0';
        wrong |= digit | (9 - digit);
        value = value * 10 + digit;
      }
    }
    return wrong < 0 || line[from + 3] != '.' ? -1 : value;
  }
}
