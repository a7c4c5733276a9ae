package io.etcdsh.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Appends intents from a process of its own and prints each ID when it is on the disk. */
final class JournalWriter {
  private JournalWriter() {}

  /** The command that appends {@code count} intents, or until one fails: then status 3. */
  static List<String> command(Path folder, int count) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        JournalWriter.class.getName(),
        folder.toString(),
        Integer.toString(count));
  }

  static Process start(Path folder, int count) throws IOException {
    return new ProcessBuilder(command(folder, count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The IDs that it printed, until it ends. A last line without its end is not among them. */
  static List<EntryId> printed(Process process) throws IOException {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .map(it -> EntryId.read(it).orElseThrow())
        .toList();
  }

  public static void main(String[] args) {
    Journal journal = new Journal(Path.of(args[0]), Clock.systemDefaultZone(), new Random());
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Optional<EntryId> id = written(journal).or(() -> written(journal));
      if (id.isEmpty()) {
        System.exit(3);
      }
      System.out.println(id.orElseThrow());
      System.out.flush();
    }
  }

  /**
   * Two processes that make a hundred IDs in one second may draw the same one between looking and
   * writing; the journal refuses it then, and another one must do.
   */
  private static Optional<EntryId> written(Journal journal) {
    EntryId id = journal.newId(Records.CLUSTER);
    return journal.append(Records.intent(id, 0, Records.promote())).map(it -> id).toOptional();
  }
}
