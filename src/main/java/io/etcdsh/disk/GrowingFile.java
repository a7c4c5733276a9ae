package io.etcdsh.disk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A file of lines that only grows, {@code NAME.jsonl}, with {@code NAME.lock} and, if a writer ever
 * died amid a line, {@code NAME.torn} beside it. All but {@link #during}, {@link #exists} and
 * {@link #read} is for the holder of the lock; who reads without it may find the last line torn.
 *
 * @param folder where it is
 * @param name of the file, without its ending
 * @param keeping how it is kept
 */
public record GrowingFile(PrivateFolder folder, String name, Keeping keeping) {
  /** How the names of these files end. */
  public static final String SUFFIX = ".jsonl";

  /** Whether anything was ever written. */
  public boolean exists() {
    return Files.exists(path());
  }

  /** Does {@code work} as the only one who uses this file. */
  public <T> Result<T> during(WriterLock.Work<T> work) {
    return WriterLock.during(this, work);
  }

  /** What is in it; {@code sensible} tells whether a line is whole. */
  public WholeLines read(Predicate<ByteBuffer> sensible) throws IOException {
    return WholeLines.of(exists() ? Files.readAllBytes(path()) : new byte[0], sensible);
  }

  /** Whether its last line has its end: the quick look, before one that reads everything. */
  public boolean endsWithALine() throws IOException {
    if (!exists()) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(path(), READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() == 0
          || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
    }
  }

  /**
   * Makes the file end with its last whole line. What follows that is put into another file before
   * it is cut off here.
   */
  public void repair(WholeLines lines) throws IOException {
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
   * Adds a line, or several, at the end. Afterwards it is written as {@link Keeping#durable} says,
   * or an exception says that it is not. The name of the file is made durable before its first
   * byte, so that a file with content never lacks it, whoever died in between.
   */
  public void append(byte[] line) throws IOException {
    try (FileChannel channel = folder.open(path(), Set.of(CREATE, APPEND))) {
      if (channel.size() == 0) {
        folder.sync();
      }
      write(channel, ByteBuffer.wrap(line));
    }
  }

  /** Puts other lines in the place of all: at once, so that a reader finds the old or the new. */
  public void replace(byte[] lines) throws IOException {
    Path fresh = beside(".new");
    try (FileChannel channel = folder.open(fresh, Set.of(CREATE, WRITE, TRUNCATE_EXISTING))) {
      write(channel, ByteBuffer.wrap(lines));
      channel.force(true);
    }
    Files.move(fresh, path(), ATOMIC_MOVE, REPLACE_EXISTING);
    folder.sync();
  }

  /**
   * One call writes all of it. If that wrote only a part, the disk is full or about to be: the
   * second one tells the reason, and the part is taken back.
   */
  private void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    long before = channel.size();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (keeping.durable()) {
        channel.force(true);
      }
    } catch (IOException e) {
      try {
        channel.truncate(before);
      } catch (IOException still) {
        e.addSuppressed(still); // the next one who comes here repairs it
      }
      throw e;
    }
  }

  /** The file itself. */
  public Path path() {
    return beside(SUFFIX);
  }

  /** Where torn lines are put. */
  public Path torn() {
    return beside(".torn");
  }

  Path lock() {
    return beside(".lock");
  }

  private Path beside(String suffix) {
    return folder.path().resolve(name + suffix);
  }
}
