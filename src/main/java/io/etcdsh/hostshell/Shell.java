package io.etcdsh.hostshell;

import java.util.Locale;

/** The shells that there are scripts for. */
public enum Shell {
  /** GNU bash, from 3.2 on. */
  BASH("etcdsh.bash"),
  /** The Z shell, with its {@code compsys}. */
  ZSH("_etcdsh"),
  /** fish, from 3.0 on. */
  FISH("etcdsh.fish");

  private final String file;

  Shell(String file) {
    this.file = file;
  }

  /** What the shell wants the file of the script to be called. */
  public String file() {
    return file;
  }

  /** As a user writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
