package io.etcdsh.disk;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a kind of file is kept, and what to call it when that fails.
 *
 * @param noun what the user calls it, for example {@code journal}
 * @param hint what to do when it cannot be used; may be empty
 * @param durable whether what was written outlives a loss of power, and not only its writer
 * @param patience how long to wait for another process that uses it
 */
public record Keeping(String noun, String hint, boolean durable, Duration patience) {

  /** The file could not be used. */
  public Problem using(Path file, IOException e) {
    return problem(file, reason(e) + ".", hint);
  }

  /** Another process does not let go of the file. */
  Problem busy(Path file) {
    return problem(
        file,
        "Another etcdsh has been using it for %s."
            .formatted(patience.toSeconds() == 1 ? "a second" : patience.toSeconds() + " seconds"),
        "Try again.");
  }

  private Problem problem(Path file, String why, String advice) {
    String what = "The %s %s could not be used.".formatted(noun, file);
    return advice.isEmpty()
        ? Problem.of(ProblemCode.FILE, what, why)
        : Problem.of(ProblemCode.FILE, what, why, advice);
  }

  /** The file that was in the way, if that is known, and why; without a period. */
  public static String reasonAt(IOException e) {
    return e instanceof FileSystemException system && system.getFile() != null
        ? system.getFile() + ": " + reason(e)
        : reason(e);
  }

  /** Why, a clause without a period, in words that need no Java. */
  public static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "There is no such file";
      case AccessDeniedException denied -> "Permission is denied";
      case FileAlreadyExistsException file -> file.getFile() + " is a file, not a directory";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> e.getMessage() == null ? "Input or output failed" : e.getMessage();
    };
  }
}
