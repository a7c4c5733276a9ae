package io.etcdsh.disk;

import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process at a time use a file. The lock is on a file beside it, since POSIX
 * drops a lock as soon as its process closes any other channel of the locked file. The system drops
 * it when its holder dies, so it is never stale and never deleted.
 */
public final class WriterLock {
  private static final Duration PAUSE = Duration.ofMillis(5);

  /** The system's lock belongs to the whole process, so threads queue here first. */
  private static final ReentrantLock IN_PROCESS = new ReentrantLock(true);

  private WriterLock() {}

  /** Work on a file. */
  public interface Work<T> {
    /** Does it. */
    Result<T> run() throws IOException;
  }

  /**
   * Does {@code work} as the only one; fails if another one does not finish in time. An interrupt
   * waits until it is done, for a step that was sent needs its outcome most when the user pressed
   * Ctrl-C: so the work has a thread of its own, as an interrupt closes the channels of the thread
   * that it hits.
   */
  static <T> Result<T> during(GrowingFile file, Work<T> work) {
    FutureTask<Result<T>> task = new FutureTask<>(() -> alone(file, work));
    Thread.ofPlatform().name("writer").start(task);
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

  private static <T> Result<T> alone(GrowingFile file, Work<T> work) {
    PrivateFolder folder = file.folder();
    Keeping keeping = file.keeping();
    long patience = keeping.patience().toNanos();
    long deadline = System.nanoTime() + patience;
    try {
      folder.make();
      if (!IN_PROCESS.tryLock(patience, TimeUnit.NANOSECONDS)) {
        return Result.failed(keeping.busy(folder.path()));
      }
      try (FileChannel channel =
          folder.open(file.lock(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
        return locked(channel, deadline) ? work.run() : Result.failed(keeping.busy(folder.path()));
      } finally {
        IN_PROCESS.unlock();
      }
    } catch (IOException e) {
      return Result.failed(keeping.using(folder.path(), e));
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
