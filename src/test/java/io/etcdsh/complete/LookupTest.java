package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LookupTest {
  private static final Duration FRESH = Duration.ofSeconds(3);

  private final AtomicLong now = new AtomicLong();
  private final Semaphore mayLoad = new Semaphore(0);
  private final Semaphore arrived = new Semaphore(0);
  private final List<String> loaded = Collections.synchronizedList(new ArrayList<>());
  private final Lookup<String, String> lookup =
      new Lookup<>(this::load, FRESH, now::get, arrived::release);

  private Optional<String> load(String key) {
    mayLoad.acquireUninterruptibly();
    loaded.add(key);
    return Optional.of(key + loaded.size());
  }

  private void let(int loads) {
    mayLoad.release(loads);
    arrived.acquireUninterruptibly(loads);
  }

  @Test
  void tellsNothingAtFirstAndTheValueLater() {
    assertThat(lookup.now("a")).isEmpty();
    assertThat(lookup.busy()).isTrue();
    let(1);
    assertThat(lookup.busy()).isFalse();
    assertThat(lookup.now("a")).contains("a1");
    assertThat(loaded).containsExactly("a");
  }

  @Test
  void looksForTheNewestOnlyOfThoseWantedMeanwhile() {
    lookup.now("a");
    lookup.now("b");
    lookup.now("c");
    let(2);
    assertThat(loaded).containsExactly("a", "c");
    assertThat(lookup.peek("b")).isEmpty();
    assertThat(lookup.peek("c")).contains("c2");
  }

  @Test
  void tellsAnOldValueWhileItLooksAgain() {
    lookup.now("a");
    let(1);
    now.addAndGet(FRESH.toNanos());
    assertThat(lookup.now("a")).contains("a1");
    let(1);
    assertThat(lookup.now("a")).contains("a2");
  }

  @Test
  void forgetsWhatNobodyAsksForAnyMore() {
    for (int i = 0; i <= 64; i++) {
      lookup.now("k" + i);
      let(1);
    }
    assertThat(lookup.peek("k0")).isEmpty();
    assertThat(lookup.peek("k64")).isPresent();
  }

  @Test
  void aBugInOneLookDoesNotEndTheOthers() {
    Lookup<String, String> buggy =
        new Lookup<>(
            key -> {
              if (key.equals("bug")) {
                throw new IllegalStateException("a bug that this test makes");
              }
              return Optional.of(key);
            },
            FRESH,
            now::get,
            arrived::release);
    buggy.now("bug");
    arrived.acquireUninterruptibly();
    assertThat(buggy.busy()).isFalse();
    buggy.now("fine");
    arrived.acquireUninterruptibly();
    assertThat(buggy.now("fine")).contains("fine");
  }

  @Test
  void looksAgainForWhatWasNotFound() {
    Lookup<String, String> unlucky =
        new Lookup<>(
            key -> {
              loaded.add(key);
              return Optional.empty();
            },
            FRESH,
            now::get,
            arrived::release);
    unlucky.now("a");
    arrived.acquireUninterruptibly();
    assertThat(unlucky.now("a")).isEmpty();
    arrived.acquireUninterruptibly();
    assertThat(loaded).containsExactly("a", "a");
  }
}
