package io.etcdsh.top;

/**
 * How somebody looks at the screen.
 *
 * @param order what the members are sorted by
 * @param selected the line of the member that the keys are about, from 0
 * @param opened whether that member is shown at length
 * @param paused whether the screen stays as it is
 */
public record TopState(TopOrder order, int selected, boolean opened, boolean paused) {
  /** As it begins. */
  public static final TopState FIRST = new TopState(TopOrder.NAME, 0, false, false);

  /** The same after a key; {@code members} there are. */
  public TopState after(TopKey key, int members) {
    return switch (key) {
      case SORT -> new TopState(order.next(), selected, opened, paused);
      case UP -> new TopState(order, Math.max(0, selected - 1), opened, paused);
      case DOWN ->
          new TopState(order, Math.max(0, Math.min(members - 1, selected + 1)), opened, paused);
      case OPEN -> new TopState(order, selected, !opened, paused);
      case PAUSE -> new TopState(order, selected, opened, !paused);
      case LEAVE, OTHER -> this;
    };
  }
}
