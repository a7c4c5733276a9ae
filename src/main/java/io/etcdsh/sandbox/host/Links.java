package io.etcdsh.sandbox.host;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The state of every link: open, cut, or delayed. Bytes wait here for their passage. Thread-safe.
 *
 * <p>Bytes on a cut link are kept and go on when it heals, as a network that comes back before TCP
 * gives up would do it. Nobody has to dial again then, so a cluster is whole within a heartbeat;
 * closing the connections instead would cost etcd a redial (100 ms, {@code rafthttp/stream.go}) and
 * the 5 s that a link must be old before membership changes count it as connected.
 */
final class Links {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<Link> cuts = new HashSet<>();
  private final Map<String, Duration> delays = new HashMap<>();

  /** Cuts links. */
  void cut(Collection<Link> links) {
    change(() -> cuts.addAll(links));
  }

  /** Delays everything that a member sends and receives; two slow members add up. */
  void slow(String member, Duration delay) {
    change(() -> delays.put(member, delay));
  }

  /** Opens every link. */
  void heal() {
    change(
        () -> {
          cuts.clear();
          delays.clear();
        });
  }

  /** Forgets a member that is gone. */
  void forget(String member) {
    change(
        () -> {
          cuts.removeIf(link -> link.from().equals(member) || link.to().equals(member));
          delays.remove(member);
        });
  }

  /** Whom nothing from {@code member} arrives at, by name. */
  List<String> cutFrom(String member) {
    lock.lock();
    try {
      return cuts.stream()
          .filter(link -> link.from().equals(member))
          .map(Link::to)
          .sorted()
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /** Whether any link is cut. */
  boolean anyCut() {
    lock.lock();
    try {
      return !cuts.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** What is added to each message of a member. */
  Duration delay(String member) {
    lock.lock();
    try {
      return delays.getOrDefault(member, Duration.ZERO);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until what came at {@code arrived} may go on; follows every change meanwhile.
   *
   * @param arrived by {@link System#nanoTime}
   */
  void pass(Link link, long arrived) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        long left = arrived + delayNanos(link) - System.nanoTime();
        if (cuts.contains(link)) {
          changed.await();
        } else if (left > 0) {
          changed.await(left, TimeUnit.NANOSECONDS);
        } else {
          return;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private long delayNanos(Link link) {
    return delays.isEmpty() ? 0 : delay(link.from()).plus(delay(link.to())).toNanos();
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
