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
 * request. All are answered by one member from its own state, without values.
 *
 * <p>The server walks its index of the whole range for each request, whatever the limit, to count
 * it (mvcc {@code treeIndex.Revisions}, 3.4 to 3.7); nothing in etcd's API can prevent that. So
 * where many keys are left, the next request ends soon after the last name that was seen, and goes
 * further only if there was nothing; what is counted behind the first request is bounded.
 */
final class KeyWalk {
  /** More than a screen; the rest is a matter of typing on. */
  static final int PAGE = 100;

  /** As many beginnings may be skipped in one look as a screen shows. */
  static final int MOST_REQUESTS = 100;

  /** So many keys are counted in about a tenth of a second (3.6, see {@code TabBench}). */
  static final long MOST_COUNTED = 500_000;

  /** So few are not worth more requests. */
  private static final long FEW = 2_000;

  private static final byte[] FIRST = {0};
  private static final Bytes NO_END = Bytes.of(FIRST);

  private final Function<RangeQuery, Optional<RangeResult>> cluster;
  private final Bytes prefix;
  private final Set<KeyPage.Step> steps = new LinkedHashSet<>();
  private final Set<Bytes> untypable = new LinkedHashSet<>();
  private Bytes from;
  private boolean more = true;

  /** As many keys may be left at most. */
  private long left;

  /** As many keys the server had to count behind the first request. */
  private long counted;

  /** The name that was seen last, and how much of it the next request keeps to. */
  private byte[] name = FIRST;

  private int kept;

  /** How much was kept when there was something, and how much less is kept next if not. */
  private int fruitful = Integer.MAX_VALUE - 1;

  private int less = 1;

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
    for (int i = 0; i < MOST_REQUESTS && isGoingOn(); i++) {
      Optional<Bytes> near = i == 0 || left <= FEW ? Optional.empty() : near();
      Optional<RangeResult> answer = cluster.apply(query(near.orElseGet(this::end)));
      if (answer.isEmpty()) {
        return i == 0 ? Optional.empty() : Optional.of(page());
      }
      counted += i == 0 ? 0 : answer.get().count();
      take(answer.get(), near);
    }
    return Optional.of(page());
  }

  private boolean isGoingOn() {
    return more && steps.size() < PAGE && counted < MOST_COUNTED;
  }

  private void take(RangeResult answer, Optional<Bytes> near) {
    left = near.isEmpty() ? answer.count() : left - answer.count();
    if (answer.keyValues().isEmpty()) {
      near.ifPresent(end -> from = end);
      kept -= less;
      less *= 2;
    } else {
      fruitful = near.isEmpty() ? fruitful : kept;
      answer.keyValues().forEach(this::take);
      kept = Math.min(name.length, fruitful + 1);
      less = 1;
    }
    more = near.isPresent() || (answer.more() && !answer.keyValues().isEmpty());
  }

  /**
   * A little after the last name: names differ in their last characters, as numbers do, or where
   * the names before them did. With nothing there fewer characters are kept; absent if none is left
   * to keep.
   */
  private Optional<Bytes> near() {
    while (kept > prefix.size()) {
      byte[] end = Arrays.copyOf(name, kept);
      if (end[kept - 1] >= 0 && end[kept - 1] < Byte.MAX_VALUE - 1) {
        end[kept - 1] = (byte) (end[kept - 1] + 2);
        return Optional.of(Bytes.of(end));
      }
      kept--;
    }
    return Optional.empty();
  }

  private Bytes end() {
    return prefix.isEmpty() ? NO_END : after(prefix);
  }

  private KeyPage page() {
    List<KeyPage.Step> all = new ArrayList<>(steps);
    boolean cut = more || all.size() > PAGE;
    return new KeyPage(all.subList(0, Math.min(PAGE, all.size())), cut, untypable.size());
  }

  private RangeQuery query(Bytes end) {
    return new RangeQuery(
        from, end, PAGE, 0, SortOrder.NONE, SortTarget.KEY, true, true, false, Window.ALL);
  }

  private void take(KeyValue pair) {
    byte[] key = pair.key().toArray();
    int slash = slashIn(key, prefix.size());
    Bytes step = slash < 0 ? pair.key() : Bytes.of(Arrays.copyOf(key, slash + 1));
    Printable.text(step)
        .ifPresentOrElse(
            text -> steps.add(new KeyPage.Step(text, slash < 0)), () -> untypable.add(step));
    from = slash < 0 ? Bytes.of(Arrays.copyOf(key, key.length + 1)) : after(step);
    name = slash < 0 ? key : Arrays.copyOf(key, slash);
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
