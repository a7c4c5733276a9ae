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
    assertThat(asked).hasSizeLessThan(6);
  }

  @Example
  void namesOfAnyKindTakeFewRequestsEach() {
    List<String> names =
        List.of("apiextensions.k8s.io", "clusterrolebindings", "clusterroles", "configmaps")
            .stream()
            .flatMap(it -> Stream.of(it, it + ".v2", "x" + it, "x" + it + "-old"))
            .toList();
    names.forEach(it -> IntStream.range(0, 500).forEach(i -> add("/registry/" + it + "/" + i)));
    KeyPage page = walk("/registry/");
    assertThat(page.steps()).hasSize(names.size());
    assertThat(page.cut()).isFalse();
    assertThat(asked).hasSizeLessThan(4 * names.size());
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
    for (int folder = 0; folder < 200; folder++) {
      for (int i = 0; i < 120; i++) {
        add("/%03d/%d".formatted(folder, i));
      }
    }
    KeyPage page = walk("/");
    assertThat(page.cut()).isTrue();
    assertThat(page.steps()).hasSizeGreaterThan(80);
    assertThat(asked)
        .hasSizeLessThanOrEqualTo(KeyWalk.MOST_REQUESTS)
        .allSatisfy(
            query -> {
              assertThat(query.limit()).isEqualTo(KeyWalk.PAGE);
              assertThat(query.keysOnly()).isTrue();
              assertThat(query.serializable()).isTrue();
            });
  }

  @Example
  void manyKeysAreCountedOnceAndNotAgainForEachFolder() {
    for (int folder = 0; folder < 30; folder++) {
      for (int i = 0; i < 1000; i++) {
        add("/deep/d%02d/%d".formatted(folder, i));
      }
    }
    add("/deep/other", "/deep/zoo/1");
    KeyPage page = walk("/deep/");
    assertThat(page.steps()).hasSize(32).last().isEqualTo(new Step("/deep/zoo/", false));
    assertThat(page.cut()).isFalse();
    long first = keys.size();
    // Each folder is counted with its neighbour, and a ten of them once in ten folders.
    assertThat(asked.stream().mapToLong(this::size).sum() - first).isLessThan(3 * first);
  }

  private long size(RangeQuery query) {
    return keys.subSet(query.key(), query.rangeEnd()).size();
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
