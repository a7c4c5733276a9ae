package io.etcdsh.logs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a block, each taken for itself: their times, and what those tell that tell anything.
 * Made by one thread and then taken by another, which sees all of it.
 */
final class ReadLines {
  /** Lines of etcd have about 200 bytes. */
  private static final int USUAL = LineBlock.SIZE / 200;

  private long[] times = new long[USUAL];
  private @Nullable Telling[] tellings = new @Nullable Telling[USUAL];
  private int count;

  /** Takes lines in their order. */
  interface Taker {
    /** A line; {@code telling} is null where its time is all that matters. */
    void line(long time, @Nullable Telling telling);
  }

  /** Reads all lines of {@code block}; empty ones are none. */
  static ReadLines of(LineBlock block) {
    ReadLines read = new ReadLines();
    LogLine line = new LogLine(block.continued());
    block.lines(
        (bytes, from, to) -> {
          if (to > from) {
            boolean known = line.read(bytes, from, to);
            read.add(
                known ? line.time() : Stamp.NONE,
                known ? telling(line) : foreign(line, bytes, from, to));
          }
        });
    return read;
  }

  private void add(long time, @Nullable Telling telling) {
    if (count == times.length) {
      times = Arrays.copyOf(times, count * 2);
      tellings = Arrays.copyOf(tellings, count * 2);
    }
    times[count] = time;
    tellings[count++] = telling;
  }

  private static @Nullable Telling telling(LogLine line) {
    Catalogue.Entry entry = Catalogue.ALL.find(line.bytes(), line.textFrom(), line.textTo());
    if (entry != null) {
      return new Telling.Message(
          entry.known(), text(line, entry), detail(line, entry), line.ends());
    }
    return line.ends() || line.isError() ? new Telling.Trouble(line.text(), line.ends()) : null;
  }

  /** What never varies need not be decoded. */
  private static String text(LogLine line, Catalogue.Entry entry) {
    return entry.template().varies() || entry.led() ? line.text() : entry.known().text();
  }

  private static Detail detail(LogLine line, Catalogue.Entry entry) {
    return entry.known().role() == Known.Role.BANNER ? Detail.NONE : line.detail(entry);
  }

  private static Telling foreign(LogLine line, byte[] bytes, int from, int to) {
    String crash =
        isCrash(bytes, from, to)
            ? new String(bytes, from, Math.min(to - from, 200), Utf8.CHARSET)
            : "";
    return new Telling.Foreign(crash, line.isContinuation());
  }

  private static boolean isCrash(byte[] bytes, int from, int to) {
    return Template.startsWith(bytes, from, to, Utf8.bytes("panic: "))
        || Template.startsWith(bytes, from, to, Utf8.bytes("fatal error: "))
        || Template.startsWith(bytes, from, to, Utf8.bytes("unexpected fault address "));
  }

  /** Gives every line. */
  void give(Taker taker) {
    for (int i = 0; i < count; i++) {
      taker.line(times[i], tellings[i]);
    }
  }
}
