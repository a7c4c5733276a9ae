package io.etcdsh.journal;

import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process at a time use a journal. The lock is on a file beside it, since
 * POSIX drops a lock as soon as its process closes any other channel of the locked file. The system
 * drops it when its holder dies, so it is never stale and never deleted.
 */
final class JournalLock {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(5);

  /** The system's lock belongs to the whole process, so threads queue here first. */
  private static final ReentrantLock IN_PROCESS = new ReentrantLock(true);

  private JournalLock() {}

  /** Work on a file. */
  interface Work<T> {
    Result<T> run() throws IOException;
  }

  /**
   * Does {@code work} as the only one; fails if another one does not finish in 5 seconds. An
   * interrupt waits until it is done, for a step that was sent needs its outcome most when the user
   * pressed Ctrl-C: so the work has a thread of its own, as an interrupt closes the channels of the
   * thread that it hits.
   */
  static <T> Result<T> during(PrivateFolder folder, Path lock, Work<T> work) {
    FutureTask<Result<T>> task = new FutureTask<>(() -> alone(folder, lock, work));
    Thread.ofPlatform().name("journal").start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> Result<T> alone(PrivateFolder folder, Path lock, Work<T> work) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      folder.make();
      if (!IN_PROCESS.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        return Result.failed(JournalTrouble.busy(folder.path()));
      }
      try (FileChannel channel =
          folder.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
        return locked(channel, deadline)
            ? work.run()
            : Result.failed(JournalTrouble.busy(folder.path()));
      } finally {
        IN_PROCESS.unlock();
      }
    } catch (IOException e) {
      return Result.failed(JournalTrouble.using(folder.path(), e));
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody knows this thread", e);
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
}
