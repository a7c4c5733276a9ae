package io.etcdsh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryIdsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T22:15:01Z");

  @Test
  void anIdIsLocalTimeAndThreeCharacters() {
    EntryId id = new EntryIds(Clock.fixed(NOW, ZoneId.of("Europe/Berlin")), new Random(1)).next();
    assertThat(id.text()).matches("20261122-231501-[2-9a-km-np-z]{3}");
    assertThat(EntryId.read(id.text())).contains(id);
  }

  @Test
  void idsOfOneSecondRiseAndNeverRepeat() {
    EntryIds ids = new EntryIds(Clock.fixed(NOW, ZoneId.of("UTC")), new Random(2));
    List<EntryId> many = Stream.generate(ids::next).limit(5000).toList();
    assertThat(many).isSorted().doesNotHaveDuplicates();
    assertThat(many).allMatch(it -> EntryId.read(it.text()).isPresent());
  }

  @Test
  void whatIsTypedWrongIsNoId() {
    for (String text : List.of("", "k7q", "20261122-231501-K7Q", "20261122-231501-k7", "../x")) {
      assertThat(EntryId.read(text)).isEmpty();
    }
  }
}
