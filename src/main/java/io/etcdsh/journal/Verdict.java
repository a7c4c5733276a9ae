package io.etcdsh.journal;

import java.util.Arrays;
import java.util.Optional;

/** Whether a step in doubt was made. */
public enum Verdict {
  /** It was. */
  MADE("made"),
  /** It was not. */
  NOT_MADE("not-made"),
  /** The member list does not tell. */
  UNTOLD("untold");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** Its name in the journal, which never changes. */
  String text() {
    return text;
  }

  static Optional<Verdict> read(String text) {
    return Arrays.stream(values()).filter(it -> it.text.equals(text)).findFirst();
  }
}
