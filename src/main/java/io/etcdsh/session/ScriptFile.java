package io.etcdsh.session;

import io.etcdsh.problem.ExitStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of lines.
 *
 * @param path where it is
 */
public record ScriptFile(Path path) {

  /** Runs its lines. */
  public LineOutcome run(Batch batch, Console console) {
    try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return batch.run(reader, path.toString());
    } catch (IOException unreadable) {
      console.message(
          "error[E-FILE] The script '%s' cannot be read. %s"
              .formatted(
                  path, Files.exists(path) ? "It is no readable file." : "It is not there."));
      return new LineOutcome(ExitStatus.USAGE.code(), false);
    }
  }
}
