package io.etcdsh.config;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one writer at a time work on a file, among all processes and threads. The lock is on a file
 * beside it, because the file itself is replaced; the system drops it when its holder dies, so it
 * is never stale and never deleted.
 */
final class FileLock {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** The system's lock belongs to the whole process, so threads queue here first. */
  private static final ReentrantLock IN_PROCESS = new ReentrantLock();

  private FileLock() {}

  /** Does {@code work} as the only writer; fails if another one does not finish in 5 seconds. */
  static <T> Result<T> during(Path file, Supplier<Result<T>> work) {
    Path beside = file.resolveSibling(file.getFileName() + ".lock");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      if (!IN_PROCESS.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        return Result.failed(busy(file));
      }
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        return locked(channel, deadline) ? work.get() : Result.failed(busy(file));
      } finally {
        IN_PROCESS.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.failed(
          Problem.of(ProblemCode.INTERRUPTED, "Interrupted before anything was written.", ""));
    } catch (IOException e) {
      return Result.failed(FileTrouble.writing(file, e));
    }
  }

  /** Closing the channel gives the lock back. */
  @SuppressWarnings("ThreadSleep") // another process holds it: nothing here can be awaited
  private static boolean locked(FileChannel channel, long deadline)
      throws IOException, InterruptedException {
    while (channel.tryLock() == null) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      Thread.sleep(PAUSE);
    }
    return true;
  }

  private static Problem busy(Path file) {
    return Problem.of(
        ProblemCode.FILE,
        "%s could not be written.".formatted(file),
        "Another etcdsh has been writing it for 5 seconds.",
        "Try again.");
  }
}
