package io.etcdsh.shell;

import io.etcdsh.complete.ArgumentHint;
import io.etcdsh.complete.Suggestions;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What stands in grey behind the text that is typed: the rest of an earlier line, else what the
 * command still wants.
 *
 * @param suggestions earlier lines
 * @param hint what is wanted
 * @param wanted whether the user wants to see any
 */
record GreyTail(Suggestions suggestions, ArgumentHint hint, BooleanSupplier wanted) {

  /** The rest of an earlier line, if there is one. */
  Optional<String> suggested(String text) {
    return wanted.getAsBoolean() ? suggestions.after(text) : Optional.empty();
  }

  /** What to show; may be empty. */
  String shown(String text) {
    return wanted.getAsBoolean() ? suggestions.after(text).orElseGet(() -> hint.after(text)) : "";
  }
}
