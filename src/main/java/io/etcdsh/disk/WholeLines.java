package io.etcdsh.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The bytes of a file as lines.
 *
 * @param whole lines, without their ends, up to the last one that makes sense; ones before it that
 *     make none are still among them
 * @param end how many bytes of the file these are, ends of lines included
 * @param unfinished whether only the end of the last line is missing
 * @param torn what follows them: the rest of a line that was being written when its writer died
 */
public record WholeLines(List<ByteBuffer> whole, int end, boolean unfinished, ByteBuffer torn) {
  /** Copies the list. */
  public WholeLines {
    whole = List.copyOf(whole);
  }

  /** The lines of {@code bytes}; {@code sensible} tells whether one is whole. */
  public static WholeLines of(byte[] bytes, Predicate<ByteBuffer> sensible) {
    List<ByteBuffer> lines = new ArrayList<>();
    int start = 0;
    while (start < bytes.length) {
      int stop = start;
      while (stop < bytes.length && bytes[stop] != '\n') {
        stop++;
      }
      lines.add(ByteBuffer.wrap(bytes, start, stop - start));
      start = stop + 1;
    }
    while (!lines.isEmpty() && !sensible.test(lines.getLast())) {
      lines.removeLast();
    }
    int stop = lines.isEmpty() ? 0 : lines.getLast().limit();
    int end = lines.isEmpty() ? 0 : Math.min(stop + 1, bytes.length);
    return new WholeLines(
        lines,
        end,
        !lines.isEmpty() && stop == bytes.length,
        ByteBuffer.wrap(bytes, end, bytes.length - end));
  }
}
