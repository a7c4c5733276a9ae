package io.etcdsh.logs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Reads the log of one member on all processors: blocks are read for themselves, side by side, and
 * what they tell is taken in their order. A bounded number of blocks is in memory.
 */
public final class LogReading {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** So many blocks may be read ahead, that no processor waits for the one that takes them. */
  private static final int AHEAD = PROCESSORS + 2;

  private final LineFeed feed;
  private final MemberLog log;
  private final ForkJoinPool readers;
  private final Deque<Part> pending = new ArrayDeque<>();
  private final Deque<LineBlock> free = new ArrayDeque<>();

  private LogReading(InputStream in, MemberLog log, ForkJoinPool readers) {
    this.readers = readers;
    this.feed = new LineFeed(in);
    this.log = log;
  }

  /** A block, and what comes of it. */
  private record Part(LineBlock block, ForkJoinTask<ReadLines> lines) {}

  /** Gives every line of {@code in} to {@code log}. */
  public static void read(InputStream in, MemberLog log) throws IOException {
    try (ForkJoinPool readers = new ForkJoinPool(PROCESSORS)) {
      new LogReading(in, log, readers).run();
    }
  }

  private void run() throws IOException {
    LineBlock block = new LineBlock();
    while (feed.next(block)) {
      LineBlock filled = block;
      pending.add(new Part(filled, readers.submit(() -> ReadLines.of(filled))));
      if (pending.size() > AHEAD) {
        take();
      }
      block = free.isEmpty() ? new LineBlock() : free.remove();
    }
    while (!pending.isEmpty()) {
      take();
    }
  }

  private void take() {
    Part next = pending.remove();
    next.lines().join().give(log::line);
    free.add(next.block());
  }
}
