package io.etcdsh.session;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
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

  /** Runs its lines; {@code E-NOT-FOUND} or {@code E-FILE} if there is nothing to read. */
  public LineOutcome run(Batch batch) {
    if (!Files.exists(path)) {
      return batch.refuse(
          Problem.of(ProblemCode.NOT_FOUND, "There is no script '%s'.".formatted(path), ""));
    }
    try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return batch.run(reader, path.toString());
    } catch (IOException unreadable) {
      return batch.refuse(
          Problem.of(
              ProblemCode.FILE,
              "The script '%s' cannot be read.".formatted(path),
              Files.isDirectory(path) ? "It is a directory." : "You may not read it."));
    }
  }
}
