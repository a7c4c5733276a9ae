package io.etcdsh.complete;

import java.util.List;

/**
 * The keys that begin in some way, as far as the next {@code /} behind that beginning.
 *
 * @param steps in the order of the keys, each once
 * @param cut whether there are more
 * @param untypable how many of those seen cannot be typed: they are no text, or no printable one
 */
public record KeyPage(List<Step> steps, boolean cut, int untypable) {
  /** Copies the list. */
  public KeyPage {
    steps = List.copyOf(steps);
  }

  /**
   * A key, or the part that several keys have in common.
   *
   * @param text from the first character of the key on
   * @param whole whether it is a key
   */
  public record Step(String text, boolean whole) {}
}
