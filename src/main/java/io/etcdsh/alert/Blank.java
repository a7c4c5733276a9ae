package io.etcdsh.alert;

/**
 * A member that a rule could not be judged for.
 *
 * @param member its name; empty for the cluster as a whole
 * @param why a few words
 */
public record Blank(String member, String why) {
  /** Why there is no number of a member that does not answer. */
  public static final String SILENT = "no answer";
}
