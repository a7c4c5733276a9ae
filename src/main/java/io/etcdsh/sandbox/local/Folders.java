package io.etcdsh.sandbox.local;

import io.etcdsh.disk.Keeping;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.sandbox.control.HostPlan;
import io.etcdsh.sandbox.control.SandboxFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The folders of all sandboxes. Making and sweeping them excludes each other, between processes by
 * a lock on a file, so that nobody takes a folder whose host is about to start for one whose host
 * is gone.
 */
final class Folders {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** {@code sun_path} has 108 bytes on Linux and 104 elsewhere, with the ending zero. */
  private static final int SOCKET_PATH_LIMIT = 103;

  private final Path base;
  private final ReentrantLock lock = new ReentrantLock();

  Folders(Path base) {
    this.base = base;
  }

  /** Something to do that may fail on a file. */
  interface Work<T> {
    T run() throws IOException;
  }

  SandboxFolder folder(String name) {
    return new SandboxFolder(base.resolve(name));
  }

  /** Runs {@code work} alone; what goes wrong with files is {@code E-SANDBOX}. */
  <T> Result<T> alone(Work<Result<T>> work) {
    lock.lock();
    try {
      Files.createDirectories(base, OWNER_ONLY);
      try (FileChannel file =
              FileChannel.open(
                  base.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = file.lock()) {
        return held.isValid() ? work.run() : Result.failed(unusable("The lock was lost."));
      }
    } catch (IOException e) {
      return Result.failed(unusable(Keeping.reasonAt(e) + "."));
    } finally {
      lock.unlock();
    }
  }

  /** Makes a folder; call it alone. */
  Result<SandboxFolder> make(String name) throws IOException {
    SandboxFolder folder = folder(name);
    if (folder.socket().toString().getBytes(StandardCharsets.UTF_8).length > SOCKET_PATH_LIMIT) {
      return Result.failed(
          Problem.of(
              ProblemCode.SANDBOX,
              "The path of the sandbox's socket is too long.",
              "%s has more than %d bytes.".formatted(folder.socket(), SOCKET_PATH_LIMIT),
              "Set XDG_RUNTIME_DIR to a short directory of yours."));
    }
    try {
      Files.createDirectory(folder.directory(), OWNER_ONLY);
      return Result.ok(folder);
    } catch (FileAlreadyExistsException e) {
      return Result.failed(
          Problem.of(
              ProblemCode.SANDBOX,
              "There is a sandbox '%s' already.".formatted(name),
              "",
              "Take another name, or end it with 'sandbox stop %s'.".formatted(name)));
    }
  }

  /** The folders with a host; deletes what others left behind. Call it alone. */
  List<SandboxFolder> sweep() throws IOException {
    try (Stream<Path> entries = Files.list(base)) {
      return entries
          .filter(Files::isDirectory)
          .map(SandboxFolder::new)
          .filter(Folders::live)
          .sorted(java.util.Comparator.comparing(SandboxFolder::name))
          .toList();
    }
  }

  private static boolean live(SandboxFolder folder) {
    if (folder.hostAlive()) {
      return true;
    }
    folder.readPlan().filter(plan -> !plan.spec().keep()).ifPresent(Folders::deleteData);
    SandboxFolder.delete(folder.directory());
    return false;
  }

  /** Deletes members' data only, in case the user's own files are beside them. */
  private static void deleteData(HostPlan plan) {
    try (Stream<Path> entries = Files.list(plan.dataDirectory())) {
      entries
          .filter(entry -> String.valueOf(entry.getFileName()).matches("m\\d+(\\.log)?"))
          .forEach(SandboxFolder::delete);
      Files.deleteIfExists(plan.dataDirectory());
    } catch (IOException e) {
      // Gone already, or the user's own files are in it.
      return;
    }
  }

  private Problem unusable(String why) {
    return Problem.of(ProblemCode.SANDBOX, "The directory %s cannot be used.".formatted(base), why);
  }
}
