package io.etcdsh.model;

/**
 * A read of one key or a range of keys (etcd {@code RangeRequest}).
 *
 * @param key first key
 * @param rangeEnd first key after the range; empty for {@code key} alone, one zero byte for all
 *     keys from {@code key} on
 * @param limit most keys to return; 0 for all
 * @param revision the revision to read at; 0 for the newest
 * @param order how to sort
 * @param target what to sort by
 * @param serializable whether the member may answer from its own state without asking the others
 * @param keysOnly whether values are left out
 * @param countOnly whether only the number of keys is wanted
 * @param window bounds on the revisions of the keys returned
 */
public record RangeQuery(
    Bytes key,
    Bytes rangeEnd,
    long limit,
    long revision,
    SortOrder order,
    SortTarget target,
    boolean serializable,
    boolean keysOnly,
    boolean countOnly,
    Window window) {

  /** Sort direction. */
  public enum SortOrder {
    /** As the server likes, which is by key. */
    NONE,
    /** Smallest first. */
    ASCEND,
    /** Largest first. */
    DESCEND
  }

  /** Sort key. */
  public enum SortTarget {
    /** The key itself. */
    KEY,
    /** Number of writes. */
    VERSION,
    /** Creation revision. */
    CREATE,
    /** Revision of the last write. */
    MODIFY,
    /** The value. */
    VALUE
  }

  /** Bounds on revisions; 0 is no bound. */
  public record Window(long minMod, long maxMod, long minCreate, long maxCreate) {
    /** No bounds. */
    public static final Window ALL = new Window(0, 0, 0, 0);
  }

  /** A linearizable read of one key. */
  public static RangeQuery of(Bytes key) {
    return new RangeQuery(
        key, Bytes.EMPTY, 0, 0, SortOrder.NONE, SortTarget.KEY, false, false, false, Window.ALL);
  }

  /** The same that only counts; {@code local} if the member may answer from its own state. */
  public RangeQuery countingOnly(boolean local) {
    return new RangeQuery(
        key, rangeEnd, limit, revision, order, target, local, keysOnly, true, window);
  }
}
