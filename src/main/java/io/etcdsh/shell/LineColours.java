package io.etcdsh.shell;

import io.etcdsh.complete.LineAnatomy;
import io.etcdsh.complete.Role;
import io.etcdsh.complete.Stretch;
import io.etcdsh.document.Theme;
import io.etcdsh.document.Tone;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Colours a line as it is typed. Works on declarations alone, so it is done in microseconds.
 *
 * @param anatomy tells what each word is
 * @param theme the colours at the moment
 * @param wanted whether the user wants colours that change as the line goes on
 */
record LineColours(LineAnatomy anatomy, Supplier<Theme> theme, BooleanSupplier wanted) {

  AttributedString of(String text) {
    if (!wanted.getAsBoolean()) {
      return new AttributedString(visible(text));
    }
    Theme colours = theme.get();
    AttributedStringBuilder coloured = new AttributedStringBuilder();
    int done = 0;
    for (Stretch stretch : anatomy.of(text)) {
      coloured
          .append(visible(text.substring(done, stretch.start())))
          .styled(
              ToneStyle.of(colours, tone(stretch.role())),
              visible(text.substring(stretch.start(), stretch.end())));
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

  /** The colours of answers; only a word that is wrong has their meaning as well. */
  private static Tone tone(Role role) {
    return switch (role) {
      case COMMAND -> Tone.COMMAND;
      case OPTION -> Tone.WARNING;
      case VALUE -> Tone.GOOD;
      case ARGUMENT -> Tone.PLAIN;
      case UNKNOWN -> Tone.BAD;
    };
  }
}
