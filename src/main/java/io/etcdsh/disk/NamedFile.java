package io.etcdsh.disk;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that the user named for an answer: a report, a rule file, an observation. */
public final class NamedFile {
  private static final String HINT = "Name a file in a directory that you may write to.";

  private NamedFile() {}

  /**
   * Writes {@code text} as UTF-8 over what is there; gives the file back, or {@code E-FILE}.
   *
   * @param name as the user wrote it
   */
  public static Result<Path> write(String name, String text) {
    try {
      Path file = Path.of(name);
      return Files.isDirectory(file)
          ? unusable(name, "It is a directory.")
          : Result.ok(Files.writeString(file, text, StandardCharsets.UTF_8));
    } catch (NoSuchFileException missing) {
      return unusable(name, "There is no directory %s.".formatted(Path.of(name).getParent()));
    } catch (IOException failed) {
      return unusable(name, Keeping.reason(failed) + ".");
    } catch (InvalidPathException nowhere) {
      return unusable(name, "No file can have that name.");
    }
  }

  private static Result<Path> unusable(String name, String why) {
    return Result.failed(
        Problem.of(ProblemCode.FILE, "'%s' cannot be written.".formatted(name), why, HINT));
  }
}
