package io.etcdsh.logs;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Cuts a stream into lines without copying them: a block is read, and whoever takes the lines gets
 * places in it. Of a line that is longer than a block only the beginning is given, for all that we
 * read of a line stands there. One stream at a time; not thread-safe.
 */
public final class LineFeed {
  /** Bytes of a block, and the longest line that is given as a whole. */
  public static final int BLOCK = 1 << 20;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long NEWLINES = '\n' * ONES;

  private final byte[] block = new byte[BLOCK];
  private int from;
  private int to;
  private boolean cut;

  /** Takes lines. */
  public interface Taker {
    /** A line from {@code from} up to and without {@code to}; gone when this returns. */
    void line(byte[] bytes, int from, int to);
  }

  /** Gives every line of {@code in} to {@code taker}, the last one also without a line end. */
  public void read(InputStream in, Taker taker) throws IOException {
    from = 0;
    to = 0;
    cut = false;
    while (fill(in)) {
      lines(taker);
      makeRoom(taker);
    }
    if (to > from && !cut) {
      give(taker, to);
    }
  }

  private boolean fill(InputStream in) throws IOException {
    int read = in.read(block, to, BLOCK - to);
    to += Math.max(0, read);
    return read >= 0;
  }

  private void lines(Taker taker) {
    int end = newline(from);
    while (end >= 0) {
      if (!cut) {
        give(taker, end);
      }
      cut = false;
      from = end + 1;
      end = newline(from);
    }
  }

  private void give(Taker taker, int end) {
    taker.line(block, from, end > from && block[end - 1] == '\r' ? end - 1 : end);
  }

  /** Moves what is left to the front; what fills the whole block is given and then skipped. */
  private void makeRoom(Taker taker) {
    if (from == 0 && to == BLOCK) {
      if (!cut) {
        give(taker, to);
      }
      cut = true;
      from = to;
    }
    System.arraycopy(block, from, block, 0, to - from);
    to -= from;
    from = 0;
  }

  /** Eight bytes at once: a byte of the difference is zero where the line ends. */
  private int newline(int start) {
    byte[] all = block;
    int end = to - Long.BYTES;
    int at = start;
    for (; at <= end; at += Long.BYTES) {
      long difference = (long) LONGS.get(all, at) ^ NEWLINES;
      long zeros = difference - ONES & ~difference & HIGHS;
      if (zeros != 0) {
        return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
      }
    }
    for (; at < to; at++) {
      if (block[at] == '\n') {
        return at;
      }
    }
    return -1;
  }
}
