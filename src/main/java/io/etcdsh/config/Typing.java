package io.etcdsh.config;

/**
 * How lines are typed.
 *
 * @param keys what the keys of the line editor mean
 * @param remembered whether lines are kept in the line history
 */
public record Typing(Keys keys, boolean remembered) {
  /** As a session begins. */
  public static final Typing DEFAULT = new Typing(Keys.EMACS, true);

  /** What the keys of the line editor mean. */
  public enum Keys {
    /** As in GNU Readline. */
    EMACS,
    /** As in vi, beginning with inserting. */
    VI
  }

  /** The same with other keys. */
  Typing withKeys(Keys wanted) {
    return new Typing(wanted, remembered);
  }

  /** The same that keeps lines or not. */
  Typing withRemembered(boolean wanted) {
    return new Typing(keys, wanted);
  }
}
