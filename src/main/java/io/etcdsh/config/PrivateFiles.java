package io.etcdsh.config;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and directories that only their owner may see: mode 0600 and 0700. On file systems without
 * POSIX permissions the modes are left to the system.
 */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OPEN_TO_OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  private PrivateFiles() {}

  /**
   * Makes the directory and those above it where they are missing, with mode 0700. What is there
   * already is left as it is: it may be anybody's.
   */
  public static void makeDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(DIRECTORY);
      Files.createDirectories(
          directory, posix(directory) ? new FileAttribute<?>[] {mode} : new FileAttribute<?>[0]);
    }
  }

  /** The same for a directory that is etcdsh's own: closes it to others if it was open. */
  public static void makeOwnDirectory(Path directory) throws IOException {
    makeDirectory(directory);
    if (openToOthers(directory)) {
      Files.setPosixFilePermissions(directory, DIRECTORY);
    }
  }

  /** Replaces the file at once and durably: it has the old or the new text, never a part. */
  public static void replace(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path fresh =
        Files.createTempFile(
            target.toAbsolutePath().resolveSibling(".").normalize(), ".etcdsh-", ".new");
    try {
      if (posix(fresh)) {
        Files.setPosixFilePermissions(fresh, FILE);
      }
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, target, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Whether anybody but the owner may do anything with it. */
  public static boolean openToOthers(Path path) throws IOException {
    return posix(path)
        && Files.getPosixFilePermissions(path).stream().anyMatch(OPEN_TO_OTHERS::contains);
  }

  /** Whether anybody but the owner may change it. */
  static boolean writableByOthers(Path path) throws IOException {
    return posix(path)
        && Files.getPosixFilePermissions(path).stream()
            .anyMatch(
                permission ->
                    permission == PosixFilePermission.GROUP_WRITE
                        || permission == PosixFilePermission.OTHERS_WRITE);
  }

  /** Takes a file away from everybody but its owner. */
  static void close(Path file) throws IOException {
    Files.setPosixFilePermissions(file, FILE);
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
