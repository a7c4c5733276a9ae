package io.etcdsh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several processes, and dying ones, do to one journal. */
class JournalProcessesTest {
  @TempDir private Path folder;

  @Test
  void processesLoseNothing() throws IOException, InterruptedException {
    List<Process> writers =
        List.of(JournalWriter.start(folder, 100), JournalWriter.start(folder, 100));
    List<EntryId> printed = new ArrayList<>();
    for (Process each : writers) {
      printed.addAll(JournalWriter.printed(each));
      assertThat(each.waitFor()).isZero();
    }

    assertThat(printed).hasSize(200);
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(printed);
    assertThat(content().notes()).isEmpty();
  }

  @Test
  void whatWasWrittenOutlivesAKill() throws IOException, InterruptedException {
    for (int round = 0; round < 3; round++) {
      Process writer = JournalWriter.start(folder, 1_000_000);
      List<EntryId> first = firstPrinted(writer, 20 + 7 * round);
      // SIGKILL. The method of the process itself would close the pipe as well.
      writer.toHandle().destroyForcibly();
      List<EntryId> rest = JournalWriter.printed(writer);
      writer.waitFor();

      assertThat(ids()).containsAll(first).containsAll(rest);
    }
  }

  private static List<EntryId> firstPrinted(Process writer, int count) throws IOException {
    List<EntryId> ids = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    while (ids.size() < count) {
      int next = writer.getInputStream().read();
      assertThat(next).isNotEqualTo(-1);
      if (next == '\n') {
        ids.add(EntryId.read(line.toString()).orElseThrow());
        line.setLength(0);
      } else {
        line.append((char) next);
      }
    }
    return ids;
  }

  /** A limit on the size of files acts as a full disk does: a part is written, then an error. */
  @Test
  void aFullDiskIsAProblemAndLeavesWholeLinesOnly() throws IOException, InterruptedException {
    List<String> limited =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f 5 && exec \"$@\"", "limited"));
    limited.addAll(JournalWriter.command(folder, 1000));
    Process writer =
        new ProcessBuilder(limited).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<EntryId> printed = JournalWriter.printed(writer);

    assertThat(writer.waitFor()).isEqualTo(3);
    assertThat(printed).isNotEmpty();
    assertThat(Files.readString(folder.resolve("cdf818194e3a8c32.jsonl"))).endsWith("}\n");
    assertThat(ids()).isEqualTo(printed);
    assertThat(content().notes()).isEmpty();
  }

  private List<EntryId> ids() {
    return content().entries().stream().map(Entry::id).toList();
  }

  private JournalContent content() {
    return new Journal(folder, Clock.systemUTC(), new Random())
        .entries(Records.CLUSTER)
        .toOptional()
        .orElseThrow();
  }
}
