package io.etcdsh.command.logs;

import io.etcdsh.logs.LastTime;
import io.etcdsh.logs.LineFeed;
import io.etcdsh.logs.LogReading;
import io.etcdsh.logs.MemberLog;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A log: a file, also one that gzip packed, or standard input.
 *
 * @param name as the user wrote it; {@code -} for standard input
 */
record LogFile(String name) {
  /** The name of standard input. */
  static final String STDIN = "-";

  /** What a file begins with that gzip packed (RFC 1952, 2.3.1). */
  private static final int GZIP_1 = 0x1f;

  private static final int GZIP_2 = 0x8b;
  private static final int BUFFER = 1 << 16;

  boolean isStandardInput() {
    return name.equals(STDIN);
  }

  /** As an answer calls it. */
  String title() {
    return isStandardInput() ? "stdin" : name;
  }

  /** Gives every line to {@code log}, which then is the result. */
  Result<MemberLog> read(MemberLog log) {
    try (InputStream in = unpacked(open())) {
      LogReading.read(in, log);
      return Result.ok(log);
    } catch (IOException | InvalidPathException e) {
      return Result.failed(problem(e));
    }
  }

  /** When it ends. Of a plain file only the end is read. */
  Result<Optional<Instant>> end() {
    LastTime last = new LastTime();
    try (InputStream plain = open()) {
      long size = Files.size(Path.of(name));
      InputStream in = unpacked(plain);
      if (!(in instanceof GZIPInputStream)) {
        in.skipNBytes(Math.max(0, size - LineFeed.BLOCK));
      }
      new LineFeed(in).read(last);
      return Result.ok(last.time());
    } catch (IOException | InvalidPathException e) {
      return Result.failed(problem(e));
    }
  }

  private InputStream open() throws IOException {
    return isStandardInput()
        ? new FileInputStream(FileDescriptor.in)
        : Files.newInputStream(Path.of(name));
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    PushbackInputStream again = new PushbackInputStream(in, 2);
    byte[] begin = again.readNBytes(2);
    again.unread(begin);
    boolean packed =
        begin.length == 2 && (begin[0] & 0xff) == GZIP_1 && (begin[1] & 0xff) == GZIP_2;
    return packed ? new GZIPInputStream(again, BUFFER) : again;
  }

  private Problem problem(Exception e) {
    return e instanceof NoSuchFileException
        ? Problem.of(
            ProblemCode.NOT_FOUND, "There is no file '%s'.".formatted(name), "", "Check the path.")
        : Problem.of(ProblemCode.FILE, "'%s' could not be read.".formatted(name), reason(e));
  }

  private static String reason(Exception e) {
    return switch (e) {
      case AccessDeniedException denied -> "Permission is denied.";
      case FileSystemException system when system.getReason() != null -> system.getReason() + ".";
      default -> e.getMessage() == null ? "Input failed." : e.getMessage();
    };
  }
}
