package io.etcdsh.config;

import java.util.List;

/**
 * How lines are typed.
 *
 * @param keys what the keys of the line editor mean
 * @param remembered whether lines are kept in the line history
 * @param piped whether {@code | COMMAND} hands an answer to a command of the host
 */
public record Typing(Keys keys, boolean remembered, boolean piped) {
  /** As a session begins. */
  public static final Typing DEFAULT = new Typing(Keys.EMACS, true, false);

  /** The settings of typing. */
  static final List<Setting> LIST =
      List.of(
          Setting.ofChoice(
              "edit-mode",
              "what the keys mean while a line is typed",
              Keys.values(),
              settings -> settings.typing().keys(),
              (settings, keys) -> settings.withTyping(settings.typing().withKeys(keys))),
          Setting.onOff(
              "history",
              "whether lines are kept in the line history",
              settings -> settings.typing().remembered(),
              (settings, on) -> settings.withTyping(settings.typing().withRemembered(on))),
          Setting.onOff(
              Setting.PIPES,
              "whether '| COMMAND' hands an answer to this machine; only the file can switch it on",
              settings -> settings.typing().piped(),
              (settings, on) -> settings.withTyping(settings.typing().withPiped(on))));

  /** What the keys of the line editor mean. */
  public enum Keys {
    /** As in GNU Readline. */
    EMACS,
    /** As in vi, beginning with inserting. */
    VI
  }

  /** The same with other keys. */
  Typing withKeys(Keys wanted) {
    return new Typing(wanted, remembered, piped);
  }

  /** The same that keeps lines or not. */
  Typing withRemembered(boolean wanted) {
    return new Typing(keys, wanted, piped);
  }

  /** The same that hands answers to commands of the host or not. */
  Typing withPiped(boolean wanted) {
    return new Typing(keys, remembered, wanted);
  }
}
