package io.etcdsh.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a journal as lines.
 *
 * @param whole lines, without their ends, up to the last one that is a JSON object; ones before it
 *     that are none are still among them
 * @param end how many bytes of the file these are, ends of lines included
 * @param unfinished whether only the end of the last line is missing
 * @param torn what follows them: the rest of a line that was being written when its writer died
 */
record JournalLines(List<ByteBuffer> whole, int end, boolean unfinished, ByteBuffer torn) {

  static JournalLines of(byte[] bytes) {
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
    while (!lines.isEmpty() && !RecordCodec.isObject(lines.getLast())) {
      lines.removeLast();
    }
    int stop = lines.isEmpty() ? 0 : lines.getLast().limit();
    int end = lines.isEmpty() ? 0 : Math.min(stop + 1, bytes.length);
    return new JournalLines(
        List.copyOf(lines),
        end,
        !lines.isEmpty() && stop == bytes.length,
        ByteBuffer.wrap(bytes, end, bytes.length - end));
  }
}
