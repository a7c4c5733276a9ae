package io.etcdsh.config;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Puts an I/O exception into words that need no Java. */
final class FileTrouble {
  private FileTrouble() {}

  static Problem writing(Path file, IOException e) {
    return Problem.of(
        ProblemCode.FILE, "%s could not be written.".formatted(file), reason(e) + ".");
  }

  /** Why, a clause without a period. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "There is no such file";
      case AccessDeniedException denied -> "Permission is denied";
      case CharacterCodingException coding -> "It is not UTF-8 text";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> e.getMessage() == null ? "Input or output failed" : e.getMessage();
    };
  }
}
