package io.etcdsh.complete;

/** What a word of a line is. */
public enum Role {
  /** Part of a command's name. */
  COMMAND,
  /** An option, with its value if it stands in the same word. */
  OPTION,
  /** The value of the option before it. */
  VALUE,
  /** An argument. */
  ARGUMENT,
  /** What no command knows. */
  UNKNOWN
}
