package io.etcdsh.logs;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into blocks of whole lines. Of a line that is longer than a block only the
 * beginning is given, for all that we read of a line stands there. Not thread-safe.
 */
public final class LineFeed {
  /** Bytes of a block, and the longest line that is given as a whole. */
  public static final int BLOCK = LineBlock.SIZE;

  private final InputStream in;

  /** What has been read of the line that the next block begins with. */
  private final byte[] rest = new byte[BLOCK];

  private int restLength;
  private boolean part;

  /** The lines of {@code in}. */
  public LineFeed(InputStream in) {
    this.in = in;
  }

  /** Takes lines. */
  public interface Taker {
    /** A line from {@code from} up to and without {@code to}; gone when this returns. */
    void line(byte[] bytes, int from, int to);
  }

  /** Gives every line to {@code taker}, the last one also without a line end. */
  public void read(Taker taker) throws IOException {
    LineBlock block = new LineBlock();
    while (next(block)) {
      block.lines(taker);
    }
  }

  /** Fills a block; whether there was anything left. */
  boolean next(LineBlock block) throws IOException {
    byte[] bytes = block.bytes();
    System.arraycopy(rest, 0, bytes, 0, restLength);
    int to = restLength + in.readNBytes(bytes, restLength, BLOCK - restLength);
    restLength = 0;
    int end = to < BLOCK ? to : afterLastLine(bytes);
    if (end > 0) {
      restLength = to - end;
      System.arraycopy(bytes, end, rest, 0, restLength);
    } else if (to > 0) {
      end = to;
      skipLine();
    }
    block.holds(end, part);
    part = end > 0 && LogLine.isPart(bytes, block.lastLine(), end);
    return end > 0;
  }

  private static int afterLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** Leaves out what is left of a line that fills a whole block. */
  private void skipLine() throws IOException {
    int read = in.read(rest, 0, BLOCK);
    while (read >= 0) {
      for (int at = 0; at < read; at++) {
        if (rest[at] == '\n') {
          restLength = read - at - 1;
          System.arraycopy(rest, at + 1, rest, 0, restLength);
          return;
        }
      }
      read = in.read(rest, 0, BLOCK);
    }
  }
}
