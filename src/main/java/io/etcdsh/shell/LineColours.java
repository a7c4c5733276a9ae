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
      return new AttributedString(text);
    }
    AttributedStringBuilder coloured = new AttributedStringBuilder();
    int done = 0;
    for (Stretch stretch : anatomy.of(text)) {
      coloured
          .append(text, done, stretch.start())
          .styled(style(stretch.role()), text.substring(stretch.start(), stretch.end()));
      done = stretch.end();
    }
    return coloured.append(text, done, text.length()).toAttributedString();
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
