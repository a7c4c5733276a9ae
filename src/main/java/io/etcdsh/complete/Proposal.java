package io.etcdsh.complete;

/**
 * One way to go on with the word at the cursor.
 *
 * @param value the whole word
 * @param shown what the list shows of it: of a long path only the end
 * @param summary what it means; may be empty
 * @param group the heading that it stands under; may be empty
 * @param complete whether the word is complete with it, so that a blank follows
 */
public record Proposal(String value, String shown, String summary, String group, boolean complete) {

  /** A complete word under no heading. */
  public static Proposal of(String value, String summary) {
    return new Proposal(value, value, summary, "", true);
  }

  /** The same under a heading. */
  public Proposal in(String heading) {
    return new Proposal(value, shown, summary, heading, complete);
  }

  /** The same behind {@code front}, which stands in the same word already. */
  Proposal behind(String front) {
    return new Proposal(front + value, shown, summary, group, complete);
  }
}
