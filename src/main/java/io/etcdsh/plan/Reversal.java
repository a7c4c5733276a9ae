package io.etcdsh.plan;

/** How a step can be taken back; known before it is made. */
public sealed interface Reversal {

  /** In words, for a preview and the journal. */
  String text();

  /** It can be taken back so that nothing of it is left but the history. */
  record Exact(String text) implements Reversal {}

  /**
   * It can be made good, but what comes back is not the same.
   *
   * @param text how
   * @param differs what is different afterwards
   */
  record Compensating(String text, String differs) implements Reversal {}

  /** It cannot be taken back, and the text says why. */
  record Irreversible(String text) implements Reversal {}

  /** It leaves nothing that would have to be taken back. */
  record Needless(String text) implements Reversal {}
}
