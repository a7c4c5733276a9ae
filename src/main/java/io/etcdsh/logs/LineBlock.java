package io.etcdsh.logs;

/**
 * Whole lines of a stream, cut without copying them. One thread at a time has a block; it is used
 * again for other lines.
 */
final class LineBlock {
  /** Bytes of a block, and the longest line that is given as a whole. */
  static final int SIZE = 1 << 20;

  private final byte[] bytes = new byte[SIZE];
  private int to;
  private boolean continued;

  /** The bytes, to be filled from the front. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * Tells what the bytes are.
   *
   * @param end where the lines end; the last one may have no line end of its own
   * @param goesOn whether the line before them was a part that their first one goes on with
   */
  void holds(int end, boolean goesOn) {
    to = end;
    continued = goesOn;
  }

  /** Whether the first line goes on with one of the block before. */
  boolean continued() {
    return continued;
  }

  /** Where the last line begins. */
  int lastLine() {
    int at = to - 1;
    while (at > 0 && bytes[at - 1] != '\n') {
      at--;
    }
    return Math.max(0, at);
  }

  /** Where the lines end. */
  int to() {
    return to;
  }

  /** Gives every line. */
  void lines(LineFeed.Taker taker) {
    int from = 0;
    while (from < to) {
      int end = Places.newline(bytes, from, to);
      taker.line(bytes, from, end > from && bytes[end - 1] == '\r' ? end - 1 : end);
      from = end + 1;
    }
  }
}
