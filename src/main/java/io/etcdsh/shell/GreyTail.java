package io.etcdsh.shell;

import io.etcdsh.complete.ArgumentHint;
import io.etcdsh.complete.Suggestions;
import io.etcdsh.document.Theme;
import io.etcdsh.document.Tone;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jline.utils.AttributedStyle;

/**
 * What stands in grey behind the text that is typed: the rest of an earlier line, else what the
 * command still wants.
 *
 * @param suggestions earlier lines
 * @param hint what is wanted
 * @param theme the colours at the moment
 * @param wanted whether the user wants to see any
 */
record GreyTail(
    Suggestions suggestions, ArgumentHint hint, Supplier<Theme> theme, BooleanSupplier wanted) {

  /** The rest of an earlier line, if there is one. */
  Optional<String> suggested(String text) {
    return wanted.getAsBoolean() && visible() ? suggestions.after(text) : Optional.empty();
  }

  /** What nobody has typed must not look like what somebody has: without colours none is shown. */
  private boolean visible() {
    return theme.get() != Theme.NONE;
  }

  /** How it looks. */
  AttributedStyle style() {
    return ToneStyle.of(theme.get(), Tone.GUESS);
  }

  /** What to show; may be empty. */
  String shown(String text) {
    return wanted.getAsBoolean() && visible()
        ? suggestions.after(text).orElseGet(() -> hint.after(text))
        : "";
  }
}
