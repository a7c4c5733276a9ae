package io.etcdsh.command;

/** What an option's value is. */
public enum OptionKind {
  /** No value, or {@code =true} and {@code =false}. */
  FLAG,
  /** Any text. */
  TEXT,
  /** A signed 64-bit number. */
  NUMBER,
  /** A Go duration such as {@code 500ms} or {@code 1m30s}. */
  DURATION,
  /** Texts separated by commas; a repeated option adds. */
  LIST,
  /** Texts, each as it is; a repeated option adds. */
  REPEATED
}
