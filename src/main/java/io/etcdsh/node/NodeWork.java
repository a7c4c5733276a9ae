package io.etcdsh.node;

/** What came of work on a machine. */
public sealed interface NodeWork {

  /**
   * The driver did it.
   *
   * @param text what it did, one sentence
   */
  record Done(String text) implements NodeWork {}

  /**
   * Somebody has to do it.
   *
   * @param text how, in several lines
   */
  record ByHand(String text) implements NodeWork {}
}
