package io.etcdsh.app;

import io.etcdsh.command.OptionKind;
import io.etcdsh.command.OptionSpec;
import io.etcdsh.command.ValueKind;
import java.util.List;

/** The options that only the argv of the process may have. */
final class ProcessOptions {
  static final String FILE = "file";
  static final String COMMAND = "command";
  static final String ON_ERROR = "on-error";
  static final String VERSION = "version";
  static final String NO_COLOR = "no-color";

  static final List<OptionSpec> ALL =
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
