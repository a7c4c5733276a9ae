package io.etcdsh.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Paths as users write them: {@code ~/} is the home directory, also where no other shell has
 * expanded it.
 */
public final class UserPath {
  private UserPath() {}

  /** The path that {@code text} names; empty if no file can have that name. */
  public static Optional<Path> read(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** {@code path} with the home directory in the place of a leading {@code ~}, if it is known. */
  public static Path expand(Path path, Optional<Path> home) {
    if (home.isEmpty() || path.isAbsolute() || !path.getName(0).toString().equals("~")) {
      return path;
    }
    return path.getNameCount() == 1
        ? home.get()
        : home.get().resolve(path.subpath(1, path.getNameCount()));
  }
}
