package io.etcdsh.evidence;

import io.etcdsh.disk.NamedFile;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/** Observations in files, to be looked at elsewhere or later. */
public final class ObservationFile {
  private ObservationFile() {}

  /** Writes {@code observation}; gives the file back, or {@code E-FILE}. */
  public static Result<Path> write(Path file, Observation observation) {
    return NamedFile.write(file.toString(), ObservationCodec.write(observation) + "\n");
  }

  /**
   * Reads one; {@code E-NOT-FOUND} if there is no such file, {@code E-FILE} if it is none of ours.
   */
  public static Result<Observation> read(Path file) {
    try {
      return Result.ok(ObservationCodec.read(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException none) {
      return Result.failed(
          Problem.of(ProblemCode.NOT_FOUND, "There is no file '%s'.".formatted(file), ""));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return Result.failed(
          Problem.of(
              ProblemCode.FILE,
              "'%s' holds no observation.".formatted(file),
              firstLine(e),
              "'diagnose --save FILE' writes one."));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
