package io.etcdsh.journal;

import io.etcdsh.disk.GrowingFile;
import io.etcdsh.disk.Keeping;
import io.etcdsh.disk.PrivateFolder;
import io.etcdsh.disk.WholeLines;
import io.etcdsh.model.ClusterId;
import io.etcdsh.problem.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The journals of all clusters: one folder with a file of JSON lines for each, which only grows.
 * Threads and processes may all use the same folder at once. Nothing throws; a method that could
 * not do its work within some seconds says so.
 */
public final class Journal {
  private static final Pattern NAME =
      Pattern.compile("([0-9a-f]{1,16})" + Pattern.quote(GrowingFile.SUFFIX));

  private final PrivateFolder folder;
  private final Clock clock;
  private final EntryIds ids;

  /**
   * A journal in {@code folder}, which is made when something is first written.
   *
   * @param clock for times, and in its zone for the IDs of entries
   * @param chance for the IDs of entries
   */
  public Journal(Path folder, Clock clock, RandomGenerator chance) {
    this.folder = new PrivateFolder(folder);
    this.clock = clock;
    this.ids = new EntryIds(clock, chance);
  }

  /**
   * A name for a new entry of {@code cluster}, which none in its journal has: another process may
   * have drawn the same number in this second. Nothing is written.
   */
  public EntryId newId(ClusterId cluster) {
    Optional<JournalContent> content = entries(cluster).toOptional();
    EntryId id = ids.next();
    while (content.isPresent() && content.get().find(id).isPresent()) {
      id = ids.next();
    }
    return id;
  }

  /** The time, for a record. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Writes a record; when it comes back, the record is on the disk. If it could not be written,
   * nothing of it is left, and the step of an intent must not be sent. An interrupt does not keep
   * it from being written. An intent whose step the journal already has is not written.
   */
  public <R extends JournalRecord> Result<R> append(R entry) {
    GrowingFile file = file(entry.cluster());
    return file.during(
        () -> {
          WholeLines lines = file.read(RecordCodec::isObject);
          file.repair(lines);
          if (entry instanceof Intent intent && ContentReading.hasIntent(lines, intent.about())) {
            return Result.failed(JournalTrouble.taken(intent.about().entry()));
          }
          file.append(RecordCodec.line(entry));
          return Result.ok(entry);
        });
  }

  /**
   * Everything that the journal of {@code cluster} says; empty if there is none. A last line that
   * its writer did not finish is moved to another file, which a note tells until that file is gone.
   */
  public Result<JournalContent> entries(ClusterId cluster) {
    return read(cluster).map(ContentReading::content);
  }

  /** The same as it is stored, record by record. */
  public Result<StoredRecords> records(ClusterId cluster) {
    return read(cluster).map(ContentReading::records);
  }

  private Result<ContentReading> read(ClusterId cluster) {
    GrowingFile file = file(cluster);
    ContentReading reading = new ContentReading(cluster);
    if (!file.exists()) {
      return Result.ok(reading);
    }
    return file.during(
        () -> {
          WholeLines lines = file.read(RecordCodec::isObject);
          reading.read(lines);
          try {
            file.repair(lines);
          } catch (IOException e) { // what can be read is worth more than a tidy file
            reading.note("The journal's last line is torn; %s.".formatted(Keeping.reason(e)));
          }
          reading.noteTorn(file.torn());
          return Result.ok(reading);
        });
  }

  /** The clusters that have a journal, in no order. */
  public Result<List<ClusterId>> clusters() {
    if (Files.notExists(folder.path())) {
      return Result.ok(List.of());
    }
    try (Stream<Path> files = Files.list(folder.path())) {
      return Result.ok(files.map(Journal::cluster).flatMap(Optional::stream).toList());
    } catch (IOException e) {
      return Result.failed(JournalTrouble.KEEPING.using(folder.path(), e));
    }
  }

  private static Optional<ClusterId> cluster(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        ? Optional.of(new ClusterId(Long.parseUnsignedLong(name.group(1), 16)))
            .filter(it -> it.hex().equals(name.group(1)))
        : Optional.empty();
  }

  private GrowingFile file(ClusterId cluster) {
    return new GrowingFile(folder, cluster.hex(), JournalTrouble.KEEPING);
  }
}
