package io.etcdsh.journal;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.etcdsh.model.ClusterId;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The file of one cluster, {@code <id>.jsonl}, with {@code <id>.lock} and, if a writer ever died
 * amid a line, {@code <id>.torn} beside it. All but {@link #during} and {@link #exists} is for the
 * holder of the lock.
 *
 * @param folder where it is
 * @param cluster whose it is
 */
record JournalFile(PrivateFolder folder, ClusterId cluster) {
  /** How the names of these files end. */
  static final String SUFFIX = ".jsonl";

  boolean exists() {
    return Files.exists(path());
  }

  /** Does {@code work} as the only one who uses this file. */
  <T> Result<T> during(JournalLock.Work<T> work) {
    return JournalLock.during(folder, beside(".lock"), work);
  }

  JournalLines read() throws IOException {
    return JournalLines.of(exists() ? Files.readAllBytes(path()) : new byte[0]);
  }

  /**
   * Makes the file end with its last whole line. What follows that is put into another file before
   * it is cut off here.
   */
  void repair(JournalLines lines) throws IOException {
    if (lines.torn().hasRemaining()) {
      try (FileChannel channel = folder.open(torn(), Set.of(CREATE, APPEND))) {
        write(channel, lines.torn().slice());
        write(channel, ByteBuffer.wrap(new byte[] {'\n'}));
      }
      folder.sync();
      try (FileChannel channel = FileChannel.open(path(), WRITE)) {
        channel.truncate(lines.end());
        channel.force(true);
      }
    }
    if (lines.unfinished()) {
      append(new byte[] {'\n'});
    }
  }

  /**
   * Adds a line at the end. Afterwards it is on the disk, or an exception says that it is not. The
   * name of the file is made durable before its first byte, so that a file with content never lacks
   * it, whoever died in between.
   */
  void append(byte[] line) throws IOException {
    try (FileChannel channel = folder.open(path(), Set.of(CREATE, APPEND))) {
      if (channel.size() == 0) {
        folder.sync();
      }
      write(channel, ByteBuffer.wrap(line));
    }
  }

  /**
   * One call writes all of it. If that wrote only a part, the disk is full or about to be: the
   * second one tells the reason, and the part is taken back.
   */
  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    long before = channel.size();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      try {
        channel.truncate(before);
      } catch (IOException still) {
        e.addSuppressed(still); // the next one who comes here repairs it
      }
      throw e;
    }
  }

  Path path() {
    return beside(SUFFIX);
  }

  /** Where torn lines are put. */
  Path torn() {
    return beside(".torn");
  }

  private Path beside(String suffix) {
    return folder.path().resolve(cluster.hex() + suffix);
  }
}
