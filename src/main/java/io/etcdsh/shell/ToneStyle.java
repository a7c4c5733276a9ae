package io.etcdsh.shell;

import io.etcdsh.document.Ink;
import io.etcdsh.document.Theme;
import io.etcdsh.document.Tone;
import org.jline.utils.AttributedStyle;

/** Meanings to JLine's styles, in the colours that answers have. */
final class ToneStyle {
  private ToneStyle() {}

  static AttributedStyle of(Theme theme, Tone tone) {
    Ink ink = theme.ink(tone);
    AttributedStyle plain = AttributedStyle.DEFAULT;
    AttributedStyle hued = ink.colour() < 0 ? plain : plain.foreground(ink.colour());
    return switch (ink.weight()) {
      case NORMAL -> hued;
      case BOLD -> hued.bold();
      case FAINT -> hued.faint();
      case UNDERLINED -> hued.underline();
      case REVERSED -> hued.inverse();
    };
  }
}
