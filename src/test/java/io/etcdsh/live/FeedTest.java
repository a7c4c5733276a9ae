package io.etcdsh.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.document.Cell;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedTest {
  private static final Instant NOW = Pulses.NOW;

  private final Feed feed = new Feed(ZoneOffset.UTC);

  private List<String> lines(Instant now, Happening... happenings) {
    List<Event> events = Stream.of(happenings).map(it -> new Event(now, it, false)).toList();
    return feed.lines(events, now).stream().map(Cell::text).toList();
  }

  @Test
  void anEventIsALineWithItsTime() {
    assertThat(lines(NOW, new Happening.MemberDown("m2")))
        .containsExactly("10:00:00 member down: m2");
    assertThat(lines(NOW)).isEmpty();
  }

  @Test
  void whatIsOursIsNoNews() {
    Event ours = new Event(NOW, new Happening.MemberRemoved("m2"), true);
    assertThat(feed.lines(List.of(ours), NOW)).isEmpty();
  }

  @Test
  void muchAtOnceEndsInOneLine() {
    Happening[] flapping =
        Stream.iterate(0, i -> i + 1)
            .limit(20)
            .map(i -> i % 2 == 0 ? new Happening.MemberDown("m2") : new Happening.MemberBack("m2"))
            .toArray(Happening[]::new);

    List<String> lines = lines(NOW, flapping);

    assertThat(lines).hasSize(5);
    assertThat(lines.getLast())
        .isEqualTo(
            "10:00:00 16 events: member down: m2 x8, member back: m2 x8 ('events' lists them)");
  }

  @Test
  void whatComesTooSoonAfterThatIsToldLater() {
    for (int i = 0; i < 5; i++) {
      lines(NOW, new Happening.MemberDown("m" + i));
    }
    assertThat(lines(NOW, new Happening.MemberDown("m6"), new Happening.MemberDown("m7")))
        .isEmpty();
    assertThat(lines(NOW.plusSeconds(11)))
        .containsExactly("10:00:00 member down: m6", "10:00:00 member down: m7");
  }
}
