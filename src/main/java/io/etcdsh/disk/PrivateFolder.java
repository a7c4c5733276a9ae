package io.etcdsh.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A folder that only its owner may enter, mode 0700, with files of mode 0600, which both outlive a
 * loss of power. On file systems without POSIX permissions the modes are left to the system.
 *
 * @param path where it is
 */
public record PrivateFolder(Path path) {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");

  /** Makes it and what is missing above it; closes it to others if it was open. */
  public void make() throws IOException {
    make(path.toAbsolutePath());
    if (posix()) {
      closeToOthers(path, OWNER);
    }
  }

  /** Closes a file in it to others, if it is there and was open. */
  public void close(Path file) throws IOException {
    if (posix() && Files.exists(file)) {
      closeToOthers(file, OWNER_FILE);
    }
  }

  /** Takes rights away and gives none: an owner who may not write here has said so. */
  private static void closeToOthers(Path path, Set<PosixFilePermission> most) throws IOException {
    Set<PosixFilePermission> rights = EnumSet.copyOf(most);
    Set<PosixFilePermission> now = Files.getPosixFilePermissions(path);
    rights.retainAll(now);
    if (!rights.equals(now)) {
      Files.setPosixFilePermissions(path, rights);
    }
  }

  private void make(Path directory) throws IOException {
    Path above = directory.getParent();
    if (above == null || Files.isDirectory(directory)) {
      return;
    }
    make(above);
    try {
      Files.createDirectory(directory, attributes(OWNER));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
      return; // another process made it at the same time
    }
    sync(above);
  }

  /** Opens a file in it, with mode 0600 if it has to be made. */
  FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
    return FileChannel.open(file, options, attributes(OWNER_FILE));
  }

  /** Makes the names of its files durable, after one was made. */
  void sync() throws IOException {
    sync(path);
  }

  private void sync(Path directory) throws IOException {
    if (posix()) { // elsewhere a directory cannot be opened
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private FileAttribute<?>[] attributes(Set<PosixFilePermission> rights) {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  private boolean posix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
