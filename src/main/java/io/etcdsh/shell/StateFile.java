package io.etcdsh.shell;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files of the state directory: for their owner's eyes only, from the first byte on. */
final class StateFile {
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private StateFile() {}

  /**
   * Makes {@code name} in {@code directory} if it is not there, with mode 0600 in a directory of
   * mode 0700, and narrows the mode of a file that is. Fails with {@code E-FILE}.
   */
  static Result<Path> prepare(Path directory, String name) {
    Path file = directory.resolve(name);
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory, OWNER_DIRECTORY);
      }
      create(file);
      if (!Files.getPosixFilePermissions(file).equals(OWNER_FILE)) {
        Files.setPosixFilePermissions(file, OWNER_FILE);
      }
      return Files.isWritable(file) ? Result.ok(file) : unusable(file, "It is not writable.");
    } catch (IOException | UnsupportedOperationException | SecurityException refused) {
      return unusable(file, refused.getClass().getSimpleName() + ".");
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
    } catch (FileAlreadyExistsException expected) {
      // Kept from an earlier shell.
    }
  }

  private static Result<Path> unusable(Path file, String why) {
    return Result.failed(
        Problem.of(ProblemCode.FILE, "The file " + file + " cannot be written.", why));
  }
}
