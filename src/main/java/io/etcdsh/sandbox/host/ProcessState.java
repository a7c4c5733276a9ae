package io.etcdsh.sandbox.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a process is frozen, by {@code /proc/PID/stat} (proc(5)). */
final class ProcessState {
  private static final long LIMIT_NANOS = 1_000_000_000;
  private static final long STEP_MILLIS = 5;

  private ProcessState() {}

  /**
   * Waits until a process is frozen, or is not; a signal is only on its way when it is sent. Gives
   * up after a second, and at once where there is no such file.
   */
  static void awaitFrozen(Optional<Long> pid, boolean frozen) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    while (pid.flatMap(ProcessState::frozen).orElse(frozen) != frozen
        && System.nanoTime() < deadline) {
      Thread.sleep(STEP_MILLIS);
    }
  }

  private static Optional<Boolean> frozen(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The state follows the program's name, which is in parentheses and may hold any other.
      int state = stat.lastIndexOf(')') + 2;
      return state < stat.length() ? Optional.of(stat.charAt(state) == 'T') : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
