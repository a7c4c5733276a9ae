package io.etcdsh.command;

import java.util.List;

/** The options that only the argv of the process may have. */
public final class ProcessOptions {
  /** Run a script. */
  public static final String FILE = "file";

  /** Run lines. */
  public static final String COMMAND = "command";

  /** What comes after a line that failed. */
  public static final String ON_ERROR = "on-error";

  /** Print the version. */
  public static final String VERSION = "version";

  /** Print no colours. */
  public static final String NO_COLOR = "no-color";

  /** All of them. */
  public static final List<OptionSpec> ALL =
      List.of(
          OptionSpec.of(FILE, OptionKind.TEXT, "FILE", "run the lines of a file")
              .naming(ValueKind.FILE)
              .withLetter('f'),
          OptionSpec.of(COMMAND, OptionKind.REPEATED, "LINE", "run a line; may be repeated")
              .withLetter('c'),
          OptionSpec.of(ON_ERROR, OptionKind.TEXT, "WHAT", "after a line that failed")
              .withChoices(List.of("stop", "continue")),
          OptionSpec.flag(VERSION, "print the version"),
          OptionSpec.flag(NO_COLOR, "no colours"));

  private ProcessOptions() {}
}
