package io.etcdsh.shell;

/**
 * One way to go on with the word at the cursor.
 *
 * @param value the whole word
 * @param summary what it means; may be empty
 * @param complete whether the word is complete with it, so that a blank follows
 */
record Proposal(String value, String summary, boolean complete) {

  /** A complete word. */
  static Proposal of(String value, String summary) {
    return new Proposal(value, summary, true);
  }
}
