package io.etcdsh.shell;

import io.etcdsh.complete.LineAnatomy;
import io.etcdsh.complete.Role;
import io.etcdsh.complete.Stretch;
import java.util.function.BooleanSupplier;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Colours a line as it is typed. Works on declarations alone, so it is done in microseconds.
 *
 * @param anatomy tells what each word is
 * @param wanted whether the user wants colours that change as the line goes on
 */
record LineColours(LineAnatomy anatomy, BooleanSupplier wanted) {

  AttributedString of(String text) {
    if (!wanted.getAsBoolean()) {
      return new AttributedString(visible(text));
    }
    AttributedStringBuilder coloured = new AttributedStringBuilder();
    int done = 0;
    for (Stretch stretch : anatomy.of(text)) {
      coloured
          .append(visible(text.substring(done, stretch.start())))
          .styled(style(stretch.role()), visible(text.substring(stretch.start(), stretch.end())));
      done = stretch.end();
    }
    return coloured.append(visible(text.substring(done))).toAttributedString();
  }

  /** What was pasted must not speak to the terminal: controls are shown as {@code ^X} or ?. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t') {
                shown.append((char) c);
              } else if (c < ' ') {
                shown.append('^').append((char) (c + '@'));
              } else {
                shown.append(SafeText.of(Character.toString(c)));
              }
            });
    return shown.toString();
  }

  /** The colours of the answers' theme ({@code render.Theme}), where the meaning is the same. */
  private static AttributedStyle style(Role role) {
    return switch (role) {
      case COMMAND -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
      case OPTION -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
      case VALUE -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
      case ARGUMENT -> AttributedStyle.DEFAULT;
      case UNKNOWN -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    };
  }
}
