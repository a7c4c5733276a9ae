package io.etcdsh.shell;

import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where the details of our own bugs go: a stack trace helps whoever mends it and nobody at a
 * prompt. Holds no command lines, since they may hold secrets.
 */
final class BugLog {
  private final ShellSettings settings;

  BugLog(ShellSettings settings) {
    this.settings = settings;
  }

  /** Notes a bug; returns the sentence to show. */
  String note(Throwable bug) {
    String what =
        "%s  The line met a bug of etcdsh: %s."
            .formatted(ProblemCode.INTERNAL.text(), bug.getClass().getSimpleName());
    return StateFile.prepare(settings.stateDirectory(), "bugs.log")
                instanceof Result.Ok<Path>(Path file)
            && append(file, bug)
        ? what + " Please report it with the end of the file " + file
        : what;
  }

  private boolean append(Path file, Throwable bug) {
    StringWriter text = new StringWriter();
    text.append(settings.clock().instant().toString()).append(' ');
    bug.printStackTrace(new PrintWriter(text, true));
    try {
      Files.writeString(file, text.toString(), StandardOpenOption.APPEND);
      return true;
    } catch (IOException full) {
      return false;
    }
  }
}
