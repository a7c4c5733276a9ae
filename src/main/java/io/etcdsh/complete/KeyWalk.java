package io.etcdsh.complete;

import io.etcdsh.model.Bytes;
import io.etcdsh.model.KeyValue;
import io.etcdsh.model.RangeQuery;
import io.etcdsh.model.RangeQuery.SortOrder;
import io.etcdsh.model.RangeQuery.SortTarget;
import io.etcdsh.model.RangeQuery.Window;
import io.etcdsh.model.RangeResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks for the keys under a beginning, {@code /} by {@code /}: where keys go on behind a slash,
 * the next request begins after all of them, so that a million keys under one slash cost one
 * request. Whatever there is, the cluster answers at most {@link #MOST_REQUESTS} requests with at
 * most {@link #PAGE} keys each and no values, from one member's own state. The server walks its
 * index of the whole range for each of them, whatever the limit, to count it (mvcc {@code
 * treeIndex.Revisions}, 3.5 to 3.7); nothing in etcd's API can prevent that, and it is why the
 * requests are few.
 */
final class KeyWalk {
  /** More than a screen; the rest is a matter of typing on. */
  static final int PAGE = 100;

  /** As many different beginnings as may be skipped in one look. */
  static final int MOST_REQUESTS = 8;

  private static final byte[] FIRST = {0};
  private static final Bytes NO_END = Bytes.of(FIRST);

  private final Function<RangeQuery, Optional<RangeResult>> cluster;
  private final Bytes prefix;
  private final Set<KeyPage.Step> steps = new LinkedHashSet<>();
  private final Set<Bytes> untypable = new LinkedHashSet<>();
  private Bytes from;
  private boolean more = true;

  private KeyWalk(String prefix, Function<RangeQuery, Optional<RangeResult>> cluster) {
    this.cluster = cluster;
    this.prefix = Bytes.utf8(prefix);
    this.from = prefix.isEmpty() ? NO_END : this.prefix;
  }

  /** What there is under {@code prefix}; absent if the cluster does not answer. */
  static Optional<KeyPage> of(String prefix, Function<RangeQuery, Optional<RangeResult>> cluster) {
    return new KeyWalk(prefix, cluster).run();
  }

  private Optional<KeyPage> run() {
    for (int i = 0; i < MOST_REQUESTS && more && steps.size() < PAGE; i++) {
      Optional<RangeResult> answer = cluster.apply(query());
      if (answer.isEmpty()) {
        return i == 0 ? Optional.empty() : Optional.of(page());
      }
      answer.get().keyValues().forEach(this::take);
      more = answer.get().more() && !answer.get().keyValues().isEmpty();
    }
    return Optional.of(page());
  }

  private KeyPage page() {
    List<KeyPage.Step> all = new ArrayList<>(steps);
    boolean cut = more || all.size() > PAGE;
    return new KeyPage(all.subList(0, Math.min(PAGE, all.size())), cut, untypable.size());
  }

  private RangeQuery query() {
    return new RangeQuery(
        from,
        prefix.isEmpty() ? NO_END : after(prefix),
        PAGE,
        0,
        SortOrder.NONE,
        SortTarget.KEY,
        true,
        true,
        false,
        Window.ALL);
  }

  private void take(KeyValue pair) {
    byte[] key = pair.key().toArray();
    int slash = slashIn(key, prefix.size());
    Bytes step = slash < 0 ? pair.key() : Bytes.of(Arrays.copyOf(key, slash + 1));
    Printable.text(step)
        .ifPresentOrElse(
            text -> steps.add(new KeyPage.Step(text, slash < 0)), () -> untypable.add(step));
    from = slash < 0 ? Bytes.of(Arrays.copyOf(key, key.length + 1)) : after(step);
  }

  private static int slashIn(byte[] key, int from) {
    for (int i = from; i < key.length; i++) {
      if (key[i] == '/') {
        return i;
      }
    }
    return -1;
  }

  /** The first key after all that begin so; text never ends in 0xff, so there is one. */
  private static Bytes after(Bytes beginning) {
    byte[] end = beginning.toArray();
    end[end.length - 1]++;
    return Bytes.of(end);
  }
}
