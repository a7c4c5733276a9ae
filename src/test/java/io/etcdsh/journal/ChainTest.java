package io.etcdsh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final Entry BEGAN = entry("aaa", Optional.empty(), Records.done());
  private static final Entry WENT_ON = entry("bbb", Optional.of(BEGAN), Records.done());
  private static final Entry ENDED = entry("ccc", Optional.of(WENT_ON), Records.done());
  private static final Entry OTHER = entry("ddd", Optional.empty(), Records.done());

  @Test
  void anyEntryOfAChangeLeadsToAllOfIt() {
    List<Entry> all = List.of(BEGAN, WENT_ON, OTHER, ENDED);
    for (Entry each : List.of(BEGAN, WENT_ON, ENDED)) {
      assertThat(Chain.of(each, all).entries()).containsExactly(BEGAN, WENT_ON, ENDED);
    }
    assertThat(Chain.of(OTHER, all).entries()).containsExactly(OTHER);
  }

  @Test
  void ofTwoThatWentOnTheOneCountsThatDidSomething() {
    Entry refused = entry("eee", Optional.of(BEGAN), Records.refused());
    List<Entry> all = List.of(BEGAN, WENT_ON, refused);
    assertThat(Chain.of(BEGAN, all).last()).isEqualTo(WENT_ON);
  }

  @Test
  void aTryThatFailedCanBeGoneOnWith() {
    Entry first = entry("eee", Optional.of(BEGAN), Records.refused());
    Entry second = entry("fff", Optional.of(BEGAN), Records.refused());
    assertThat(Chain.of(BEGAN, List.of(BEGAN, first, second)).last()).isEqualTo(second);
  }

  @Test
  void entriesThatNameEachOtherEndSomewhere() {
    Entry first =
        entry("ggg", Optional.of(entry("hhh", Optional.empty(), Records.done())), Records.done());
    Entry second = entry("hhh", Optional.of(first), Records.done());
    assertThat(Chain.of(first, List.of(first, second)).entries())
        .containsExactlyInAnyOrder(first, second);
  }

  private static Entry entry(String chance, Optional<Entry> resumed, Ending ending) {
    EntryId id = new EntryId("20261122-231501-" + chance);
    Intent intent =
        new Intent(
            new StepReference(id, 0),
            Records.TIME,
            Records.CLUSTER,
            new Origin("ops", "host", Optional.empty(), "scale out"),
            "sha256:1",
            new Step.PromoteMember(Records.M2.id()),
            new Reversal.Exact("take it back"),
            Records.BEFORE,
            "m1:2379",
            List.of(),
            resumed.map(Entry::id),
            List.of());
    return new Entry(
        id,
        List.of(
            new JournalledStep(
                intent, Optional.of(Records.outcome(id, 0, ending)), Optional.empty())));
  }
}
