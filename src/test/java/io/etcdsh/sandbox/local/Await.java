package io.etcdsh.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for conditions of the outside world. */
final class Await {
  private Await() {}

  /** Waits until {@code condition} holds; tells how long that took. */
  static Duration until(String what, Duration limit, BooleanSupplier condition)
      throws InterruptedException {
    long start = System.nanoTime();
    boolean holds = condition.getAsBoolean();
    while (!holds && System.nanoTime() - start < limit.toNanos()) {
      Thread.sleep(20);
      holds = condition.getAsBoolean();
    }
    assertThat(holds).as("%s within %s", what, limit).isTrue();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Waits until a process is no more. */
  static void gone(long pid) throws InterruptedException {
    until("end of process " + pid, Duration.ofSeconds(5), () -> ProcessHandle.of(pid).isEmpty());
  }
}
