package io.etcdsh.shell;

import io.etcdsh.document.Tone;
import org.jline.utils.AttributedStyle;

/** Meanings to JLine's styles, in the colours that answers have. */
final class ToneStyle {
  private ToneStyle() {}

  static AttributedStyle of(Tone tone) {
    return switch (tone) {
      case PLAIN -> AttributedStyle.DEFAULT;
      case HEADING -> AttributedStyle.BOLD;
      case GOOD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
      case WARNING -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
      case BAD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
      case FAINT -> AttributedStyle.DEFAULT.faint();
      case COMMAND -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    };
  }
}
