package io.etcdsh.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final Link THERE = new Link("m1", "m2");
  private static final Link BACK = new Link("m2", "m1");

  private final Links links = new Links();

  @Test
  void openLinkLetsPassAtOnce() throws Exception {
    assertThat(passage(THERE).await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void cutLinkHoldsOneDirectionUntilItHeals() throws Exception {
    links.cut(List.of(THERE));
    CountDownLatch held = passage(THERE);

    assertThat(passage(BACK).await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(held.getCount()).isEqualTo(1);
    assertThat(links.cutFrom("m1")).containsExactly("m2");
    assertThat(links.anyCut()).isTrue();

    links.heal();
    assertThat(held.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(links.anyCut()).isFalse();
  }

  @Test
  void delaysOfBothEndsAddUp() throws Exception {
    links.slow("m1", Duration.ofMillis(30));
    links.slow("m2", Duration.ofMillis(40));
    long start = System.nanoTime();
    links.pass(BACK, start);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(70));
  }

  @Test
  void whatWaitedLongEnoughIsNotDelayedAgain() throws Exception {
    links.slow("m1", Duration.ofHours(1));
    links.pass(THERE, System.nanoTime() - Duration.ofHours(2).toNanos());
    assertThat(links.delay("m1")).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void healingEndsADelayThatIsUnderWay() throws Exception {
    links.slow("m1", Duration.ofHours(1));
    CountDownLatch delayed = passage(THERE);
    links.heal();
    assertThat(delayed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void memberThatIsGoneLeavesNoRules() {
    links.cut(List.of(THERE, BACK, new Link("m3", "m2")));
    links.slow("m1", Duration.ofSeconds(1));
    links.forget("m1");
    assertThat(links.cutFrom("m1")).isEmpty();
    assertThat(links.cutFrom("m2")).isEmpty();
    assertThat(links.cutFrom("m3")).containsExactly("m2");
    assertThat(links.delay("m1")).isZero();
  }

  private CountDownLatch passage(Link link) {
    CountDownLatch passed = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                links.pass(link, System.nanoTime());
                passed.countDown();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    return passed;
  }
}
