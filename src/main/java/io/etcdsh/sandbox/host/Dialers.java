package io.etcdsh.sandbox.host;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out which member dialled a relay. The advertised peer URL of a member is the same for all,
 * so only the kernel knows: the caller's port leads to a socket in {@code /proc/net/tcp} and the
 * socket to a process in {@code /proc/PID/fd} (proc(5)); for processes of the same user no rights
 * are needed. Where there is no such file nobody is found, and links cannot be cut.
 */
final class Dialers {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

  private Dialers() {}

  /**
   * The name in {@code pids} whose process owns the caller's end of a connection.
   *
   * @param from port of the caller
   * @param to port that it dialled
   */
  static Optional<String> find(int from, int to, Map<String, Long> pids) {
    return TABLES.stream()
        .flatMap(table -> inode(table, from, to).stream())
        .findFirst()
        .flatMap(inode -> owner("socket:[" + inode + "]", pids));
  }

  private static Optional<String> inode(Path table, int from, int to) {
    String local = ":%04X".formatted(from);
    String remote = ":%04X".formatted(to);
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .map(line -> line.strip().split("\\s+"))
          // sl, local, remote, state, queues, timer, retransmits, uid, time-out, inode.
          .filter(column -> column.length > 9)
          .filter(column -> column[1].endsWith(local) && column[2].endsWith(remote))
          .map(column -> column[9])
          .findFirst();
    } catch (IOException | java.io.UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> owner(String socket, Map<String, Long> pids) {
    return pids.entrySet().stream()
        .filter(entry -> owns(entry.getValue(), socket))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean owns(long pid, String socket) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
      for (Path each : open) {
        if (pointsTo(each, socket)) {
          return true;
        }
      }
      return false;
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return false;
    }
  }

  private static boolean pointsTo(Path file, String socket) {
    try {
      return Files.readSymbolicLink(file).toString().equals(socket);
    } catch (IOException e) {
      // Closed meanwhile.
      return false;
    }
  }
}
