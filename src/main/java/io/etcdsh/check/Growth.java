package io.etcdsh.check;

import io.etcdsh.metrics.Window;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * By how much a counter grew while we looked.
 *
 * @param count how often
 * @param during so long
 */
record Growth(double count, Duration during) {

  /** Of the counter {@code name}, if it grew by more than {@code most}. */
  static Optional<Growth> beyond(double most, Window window, String name) {
    return window
        .increase(name, Map.of())
        .filter(count -> count > most)
        .map(count -> new Growth(count, window.length()));
  }

  /** What it is, in words. */
  String text() {
    return "%.0f times in %d ms".formatted(count, during.toMillis());
  }
}
