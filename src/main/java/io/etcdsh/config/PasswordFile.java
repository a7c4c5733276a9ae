package io.etcdsh.config;

import io.etcdsh.etcd.Secret;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file whose first line is a password.
 *
 * @param password the line without its end
 * @param warning what the user should know about the file, if anything
 */
record PasswordFile(Secret password, Optional<String> warning) {

  /** Reads {@code file}, which may be a pipe; fails with {@code E-NOT-FOUND} or {@code E-FILE}. */
  static Result<PasswordFile> read(Path file) {
    try {
      String line = TextFile.read(file).lines().findFirst().orElse("");
      return line.isEmpty()
          ? failed(ProblemCode.FILE, file, "Its first line is empty.")
          : Result.ok(new PasswordFile(Secret.of(line), warning(file)));
    } catch (NoSuchFileException e) {
      return failed(ProblemCode.NOT_FOUND, file, "There is no such file.");
    } catch (IOException e) {
      return failed(ProblemCode.FILE, file, FileTrouble.reason(e) + ".");
    }
  }

  private static Optional<String> warning(Path file) throws IOException {
    return Files.isRegularFile(file) && PrivateFiles.openToOthers(file)
        ? Optional.of(
            "The password file %s is open to other users; close it with chmod 600.".formatted(file))
        : Optional.empty();
  }

  private static Result<PasswordFile> failed(ProblemCode code, Path file, String why) {
    return Result.failed(
        Problem.of(
            code,
            "The password file %s cannot be used.".formatted(file),
            why,
            "Put the password on its first line, with mode 0600."));
  }
}
