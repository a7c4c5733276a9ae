package io.etcdsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.complete.KeyPage.Step;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.KeyValue;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeResult;
import io.etcdsh.model.ResponseHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** On a sorted set of keys that answers as etcd does; on real clusters see LiveValuesIT. */
class KeyWalkTest {
  private final TreeSet<Bytes> keys =
      new TreeSet<>(Comparator.comparing(Bytes::toArray, java.util.Arrays::compareUnsigned));
  private final List<RangeQuery> asked = new ArrayList<>();

  private KeyPage walk(String prefix) {
    return KeyWalk.of(prefix, query -> Optional.of(answer(query))).orElseThrow();
  }

  private RangeResult answer(RangeQuery query) {
    asked.add(query);
    boolean toTheEnd = query.rangeEnd().equals(Bytes.of(new byte[] {0}));
    var range = toTheEnd ? keys.tailSet(query.key()) : keys.subSet(query.key(), query.rangeEnd());
    List<KeyValue> found =
        range.stream()
            .limit(query.limit())
            .map(key -> new KeyValue(key, 1, 1, 1, Bytes.EMPTY, 0))
            .toList();
    return new RangeResult(
        ResponseHeader.EMPTY, found, range.size() > found.size(), range.size(), Bytes.EMPTY);
  }

  private void add(String... texts) {
    Stream.of(texts).map(Bytes::utf8).forEach(keys::add);
  }

  @Example
  void goesFromSlashToSlash() {
    add("/a/1", "/a/2", "/b", "/b/1", "c");
    assertThat(walk("").steps()).containsExactly(new Step("/", false), new Step("c", true));
    assertThat(walk("/").steps())
        .containsExactly(new Step("/a/", false), new Step("/b", true), new Step("/b/", false));
    assertThat(walk("/b").steps()).containsExactly(new Step("/b", true), new Step("/b/", false));
    assertThat(walk("/x")).isEqualTo(new KeyPage(List.of(), false, 0));
  }

  @Example
  void skipsAllKeysUnderASlashAtOnce() {
    IntStream.range(0, 5000).forEach(i -> add("/many/" + i));
    add("/z");
    KeyPage page = walk("/");
    assertThat(page.steps()).containsExactly(new Step("/many/", false), new Step("/z", true));
    assertThat(page.cut()).isFalse();
    assertThat(asked).hasSize(2);
  }

  @Example
  void endsAfterAPageOfKeysAndSaysThatThereAreMore() {
    IntStream.range(0, 5000).forEach(i -> add("k%04d".formatted(i)));
    KeyPage page = walk("k");
    assertThat(page.steps()).hasSize(KeyWalk.PAGE).first().isEqualTo(new Step("k0000", true));
    assertThat(page.cut()).isTrue();
    assertThat(asked).hasSize(1);
  }

  @Example
  void neverAsksForMoreThanABoundedRange() {
    for (int folder = 0; folder < 50; folder++) {
      for (int i = 0; i < 200; i++) {
        add("/%02d/%d".formatted(folder, i));
      }
    }
    KeyPage page = walk("/");
    assertThat(page.cut()).isTrue();
    assertThat(asked)
        .hasSize(KeyWalk.MOST_REQUESTS)
        .allSatisfy(
            query -> {
              assertThat(query.limit()).isEqualTo(KeyWalk.PAGE);
              assertThat(query.keysOnly()).isTrue();
              assertThat(query.serializable()).isTrue();
            });
  }

  @Example
  void countsWhatCannotBeTyped() {
    keys.add(Bytes.of(new byte[] {'/', (byte) 0xff}));
    keys.add(Bytes.of(new byte[] {'/', (byte) 0xfe, '/', 'a'}));
    keys.add(Bytes.of(new byte[] {'/', (byte) 0xfe, '/', 'b'}));
    add("/a");
    assertThat(walk("/")).isEqualTo(new KeyPage(List.of(new Step("/a", true)), false, 2));
  }

  @Example
  void whoeverDoesNotAnswerHasNoPage() {
    assertThat(KeyWalk.of("/", query -> Optional.empty())).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.strings().withChars("ab/").ofMinLength(1).ofMaxLength(5).list();
  }

  @Property
  void findsEveryStepOfASmallCluster(@ForAll("names") List<String> names, @ForAll int seed) {
    names.forEach(this::add);
    String prefix = names.isEmpty() ? "" : names.getFirst().substring(0, Math.abs(seed % 2));
    List<String> expected =
        keys.stream()
            .map(Bytes::text)
            .filter(key -> key.startsWith(prefix))
            .map(key -> key.substring(0, endOfStep(key, prefix.length())))
            .distinct()
            .toList();
    KeyPage page = walk(prefix);
    assertThat(page.steps()).extracting(Step::text).containsExactlyElementsOf(expected);
    assertThat(page.cut()).isFalse();
  }

  private static int endOfStep(String key, int from) {
    int slash = key.indexOf('/', from);
    return slash < 0 ? key.length() : slash + 1;
  }
}
