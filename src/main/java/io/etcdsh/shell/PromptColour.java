package io.etcdsh.shell;

import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedStyle;

/**
 * The colours that a context can give its name in the prompt: the eight that every terminal has.
 */
final class PromptColour {
  /** In the order of their ECMA-48 numbers. */
  private static final List<String> NAMES =
      List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

  private PromptColour() {}

  /** Bold, and in the named colour if there is one of that name. */
  static AttributedStyle style(String name) {
    int number = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
    return number < 0 ? AttributedStyle.BOLD : AttributedStyle.BOLD.foreground(number);
  }
}
