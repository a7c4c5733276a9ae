package io.etcdsh.complete;

import io.etcdsh.config.UserPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is in a directory.
 *
 * @param entries by name; the first {@link #MOST} that were found
 */
record FileListing(List<Entry> entries) {
  /** A directory of a mail queue or of a cache is nobody's to pick from by eye. */
  private static final int MOST = 2000;

  FileListing {
    entries = List.copyOf(entries);
  }

  /**
   * One file.
   *
   * @param name without its directory
   * @param directory whether it is one
   */
  record Entry(String name, boolean directory) {}

  /** Reads {@code directory}; one that cannot be read has nothing in it. May wait for the disk. */
  static FileListing of(Path directory) {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        entries.add(new Entry(String.valueOf(file.getFileName()), Files.isDirectory(file)));
        if (entries.size() == MOST) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException | SecurityException unreadable) {
      return new FileListing(List.of());
    }
    entries.sort(Comparator.comparing(Entry::name));
    return new FileListing(entries);
  }

  /** The directory that {@code typed} is in the middle of; absent if no file has such a name. */
  static Optional<Path> directory(String typed, Optional<Path> home) {
    String folder = KeyProposals.folder(typed);
    return folder.isEmpty()
        ? Optional.of(Path.of("").toAbsolutePath())
        : UserPath.read(folder).map(path -> UserPath.expand(path, home).toAbsolutePath());
  }

  /** Ways to go on with {@code typed}; hidden files only where their dot is typed. */
  List<Proposal> proposals(String typed) {
    String folder = KeyProposals.folder(typed);
    String begun = typed.substring(folder.length());
    return entries.stream()
        .filter(entry -> Printable.is(entry.name()) && entry.name().startsWith(begun))
        .filter(entry -> begun.startsWith(".") || !entry.name().startsWith("."))
        .map(
            entry -> {
              String shown = entry.directory() ? entry.name() + "/" : entry.name();
              return new Proposal(folder + shown, shown, "", "files", !entry.directory());
            })
        .toList();
  }
}
