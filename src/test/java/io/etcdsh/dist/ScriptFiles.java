package io.etcdsh.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Executable files for tests of shell scripts: fakes, copies, and the way to this machine's tools.
 */
final class ScriptFiles {
  private ScriptFiles() {}

  /** Writes an executable sh script. */
  static Path script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }

  /** Copies the files of a directory, with times and modes. */
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Fills a directory that serves as the whole PATH with those of the tools that exist. */
  static void provide(Path bin, List<String> tools) throws IOException {
    for (String tool : tools) {
      for (String directory : System.getenv("PATH").split(":", -1)) {
        Path file = Path.of(directory, tool);
        if (Files.isExecutable(file) && !Files.exists(bin.resolve(tool))) {
          script(bin.resolve(tool), "exec " + file + " \"$@\"\n");
        }
      }
    }
  }
}
