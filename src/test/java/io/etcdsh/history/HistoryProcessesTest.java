package io.etcdsh.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Shells are processes, and any of them may be killed at any time. */
@Timeout(120)
class HistoryProcessesTest {
  private static final int EACH = 100;

  @TempDir private Path folder;

  private LineHistory history() {
    Seat seat = new Seat("me", "here", ShellId.ofProcess());
    return new LineHistory(folder, Clock.systemUTC(), seat);
  }

  private List<EnteredLine> lines() {
    return history().lines().toOptional().orElseThrow().lines();
  }

  private static void awaitOpen(Process writer) throws Exception {
    BufferedReader told = writer.inputReader();
    assertThat(told.readLine()).isEqualTo("open");
  }

  @Test
  void losesNothingWhenManyShellsWriteAndOneOpensIt() throws Exception {
    List<Process> writers = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      writers.add(LineWriter.start(folder, name, EACH));
    }
    for (Process writer : writers) {
      assertThat(history().open().failure()).isEmpty();
      awaitOpen(writer);
    }
    assertThat(lines()).hasSize(3 * (EACH + 1));
    for (String name : List.of("a", "b", "c")) {
      List<EnteredLine> own =
          lines().stream().filter(it -> it.text().startsWith(name + " ")).toList();
      assertThat(own.subList(0, EACH))
          .allSatisfy(
              line ->
                  assertThat(line.text()).isEqualTo(name + " " + line.end().orElseThrow().exit()));
      assertThat(own.getLast().running(history().seat())).isTrue();
    }
    writers.forEach(Process::destroyForcibly);
  }

  @Test
  void keepsTheLinesOfAShellThatIsKilled() throws Exception {
    Process writer = LineWriter.start(folder, "killed", 1);
    awaitOpen(writer);
    Seat seat = lines().getLast().seat();
    assertThat(seat.runsBeside(history().seat())).isTrue();

    writer.destroyForcibly().waitFor();

    assertThat(lines()).extracting(EnteredLine::text).containsExactly("killed 0", "killed open");
    assertThat(lines().getLast().end()).isEmpty();
    assertThat(lines().getLast().running(history().seat())).isFalse();
    assertThat(seat.runsBeside(history().seat())).isFalse();
  }
}
