package io.etcdsh.complete;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Looks values up in the background and keeps them for a while. Asking never waits. One value is
 * looked up at a time; of those wanted meanwhile only the newest is looked up next. What has become
 * old is still told while it is looked up again. Thread-safe.
 *
 * @param <K> what is asked for; compared by equality
 * @param <V> what is found, immutable
 */
final class Lookup<K, V> {
  /** Beyond that the one that was wanted the longest ago is forgotten. */
  private static final int MOST = 64;

  private final Function<K, Optional<V>> load;
  private final long freshNanos;
  private final LongSupplier nanoClock;
  private final Runnable arrived;
  private final Map<K, Found<V>> found = new LinkedHashMap<>(16, 0.75f, true);
  private Optional<K> running = Optional.empty();
  private Optional<K> next = Optional.empty();

  private record Found<V>(V value, long nanos) {}

  /**
   * A lookup.
   *
   * @param load finds a value; must end by itself. What it does not find is looked for again when
   *     it is asked for again
   * @param fresh how long a value is not looked up again
   * @param nanoClock as {@link System#nanoTime}
   * @param arrived called after each look, on the thread that found it
   */
  Lookup(Function<K, Optional<V>> load, Duration fresh, LongSupplier nanoClock, Runnable arrived) {
    this.load = load;
    this.freshNanos = fresh.toNanos();
    this.nanoClock = nanoClock;
    this.arrived = arrived;
  }

  /** What is known; begins to look if that is nothing or old. */
  synchronized Optional<V> now(K key) {
    Optional<V> known = peek(key);
    if (!isFresh(key) && !running.equals(Optional.of(key))) {
      next = Optional.of(key);
      startNext();
    }
    return known;
  }

  /** What is known, without beginning to look. */
  synchronized Optional<V> peek(K key) {
    return Optional.ofNullable(found.get(key)).map(Found::value);
  }

  /** Whether something is being looked up. */
  synchronized boolean busy() {
    return running.isPresent();
  }

  private boolean isFresh(K key) {
    return Optional.ofNullable(found.get(key))
        .filter(it -> nanoClock.getAsLong() - it.nanos() < freshNanos)
        .isPresent();
  }

  private void startNext() {
    if (running.isEmpty() && next.isPresent()) {
      K key = next.get();
      next = Optional.empty();
      running = Optional.of(key);
      Thread.ofVirtual().name("lookup").start(() -> run(key));
    }
  }

  private void run(K key) {
    try {
      load.apply(key).ifPresent(value -> keep(key, value));
    } catch (RuntimeException bug) {
      // Costs candidates, and must not write over the line that is being typed.
    } finally {
      synchronized (this) {
        running = Optional.empty();
        startNext();
      }
      arrived.run();
    }
  }

  private synchronized void keep(K key, V value) {
    found.put(key, new Found<>(value, nanoClock.getAsLong()));
    forgetOldest();
  }

  private void forgetOldest() {
    Iterator<K> oldest = found.keySet().iterator();
    while (found.size() > MOST) {
      oldest.next();
      oldest.remove();
    }
  }
}
