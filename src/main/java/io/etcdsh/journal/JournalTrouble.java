package io.etcdsh.journal;

import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a journal cannot be used, in words that need no Java. */
final class JournalTrouble {
  private JournalTrouble() {}

  static Problem using(Path file, IOException e) {
    return Problem.of(
        ProblemCode.FILE,
        "The journal %s could not be used.".formatted(file),
        reason(e) + ".",
        "Make room or give access: nothing is changed in a cluster without its journal.");
  }

  static Problem busy(Path file) {
    return Problem.of(
        ProblemCode.FILE,
        "The journal %s could not be used.".formatted(file),
        "Another etcdsh has been using it for 5 seconds.",
        "Try again.");
  }

  static Problem taken(EntryId id) {
    return Problem.of(
        ProblemCode.FILE,
        "The journal already has an entry %s with this step.".formatted(id),
        "Another etcdsh gave the same ID in the same second.",
        "Try again.");
  }

  /** Why, a clause without a period. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "There is no such file";
      case AccessDeniedException denied -> "Permission is denied";
      case FileAlreadyExistsException file -> file.getFile() + " is a file, not a directory";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> e.getMessage() == null ? "Input or output failed" : e.getMessage();
    };
  }
}
