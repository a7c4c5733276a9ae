package io.etcdsh.history;

import io.etcdsh.disk.GrowingFile;
import io.etcdsh.disk.Keeping;
import io.etcdsh.disk.PrivateFolder;
import io.etcdsh.problem.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line history of a user: a file of JSON lines that all shells write to at once. A line is
 * written down when it begins and again when it has ended, so that a shell that is killed loses
 * nothing. It survives its shell, not a loss of power: a key press must not wait for a disk.
 * Nothing throws. Thread-safe.
 */
public final class LineHistory {
  /** So many lines are kept: as many as JLine kept, a few megabytes. */
  static final int KEPT = 10_000;

  /** Tidied when there are a quarter more, so that it is not done at every start. */
  static final int MOST = KEPT + KEPT / 4;

  private static final Keeping KEEPING =
      new Keeping("line history", "", false, Duration.ofSeconds(1));

  private final GrowingFile file;
  private final Path old;
  private final Clock clock;
  private final Seat seat;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * A history in {@code folder}, which is made when something is first written.
   *
   * @param clock for times, in its zone
   * @param seat where the lines are typed that are written from here
   */
  public LineHistory(Path folder, Clock clock, Seat seat) {
    this.file = new GrowingFile(new PrivateFolder(folder), "history", KEEPING);
    this.old = folder.resolve("history");
    this.clock = clock;
    this.seat = seat;
  }

  /** Where the lines are typed that are written from here. */
  public Seat seat() {
    return seat;
  }

  /**
   * Makes the file ready for a shell, and gives what it holds: the lines of an older etcdsh are
   * taken over, a torn line is put aside, and the oldest lines go when there are too many.
   */
  public Result<StoredLines> open() {
    return file.during(
        () -> {
          file.folder().close(file.path());
          takeOver();
          var whole = file.read(LineCodec::isObject);
          file.repair(whole);
          StoredLines stored = LineFolding.of(whole);
          return Result.ok(stored.lines().size() > MOST ? tidied(stored) : stored);
        });
  }

  private void takeOver() throws IOException {
    if (!file.exists() && Files.isRegularFile(old)) {
      file.append(records(OldHistory.read(old, seat, clock.getZone())));
      Files.move(old, old.resolveSibling("history.imported"));
    }
  }

  private StoredLines tidied(StoredLines stored) throws IOException {
    List<EnteredLine> all = stored.lines();
    List<EnteredLine> kept = all.subList(all.size() - KEPT, all.size());
    file.replace(records(kept));
    return new StoredLines(kept, stored.notes());
  }

  private static byte[] records(List<EnteredLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lines.forEach(line -> bytes.writeBytes(LineCodec.entered(line)));
    return bytes.toByteArray();
  }

  /** Writes down that {@code text}, which holds no secrets, is about to be run. */
  public Result<EnteredLine> begin(Place place, String text) {
    EnteredLine line =
        new EnteredLine(
            seat.shell().text() + "." + count.incrementAndGet(),
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
            seat,
            place,
            text,
            Optional.empty());
    return append(LineCodec.entered(line)).map(written -> line);
  }

  /** Writes down how it ended. */
  public Result<EnteredLine> end(EnteredLine begun, LineEnd how) {
    return append(LineCodec.ended(begun.id(), how)).map(written -> begun.ended(how));
  }

  private Result<Integer> append(byte[] line) {
    return file.during(
        () -> {
          if (!file.endsWithALine()) {
            file.repair(file.read(LineCodec::isObject));
          }
          file.append(line);
          return Result.ok(line.length);
        });
  }

  /** All lines. Takes no lock, so that a history can be read where nothing may be written. */
  public Result<StoredLines> lines() {
    try {
      return Result.ok(LineFolding.of(file.read(LineCodec::isObject)));
    } catch (IOException e) {
      return Result.failed(KEEPING.using(file.path(), e));
    }
  }
}
