package io.etcdsh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.ClusterId;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final EntryId SECOND = new EntryId("20261122-231502-abc");
  @TempDir private Path home;
  private Path folder;
  private Path file;
  private Journal journal;

  @BeforeEach
  void open() {
    folder = home.resolve("state/journal");
    file = folder.resolve("cdf818194e3a8c32.jsonl");
    journal = another();
  }

  /** As another process would open it; its chance is the same. */
  private Journal another() {
    return new Journal(folder, Clock.fixed(Records.TIME, ZoneOffset.UTC), new Random(3));
  }

  @Test
  void aJournalThatIsNotThereIsEmpty() {
    assertThat(content().entries()).isEmpty();
    assertThat(content().notes()).isEmpty();
    assertThat(journal.clusters().toOptional()).contains(List.of());
    assertThat(folder).doesNotExist();
  }

  @Test
  void entriesComeBackOldestFirstWithAllTheirSteps() {
    write(
        Records.intent(SECOND, 0, Records.promote()),
        Records.outcome(SECOND, 0, Records.done()),
        Records.intent(Records.ENTRY, 0, Records.promote()),
        Records.outcome(Records.ENTRY, 0, Records.inDoubt()),
        Records.intent(SECOND, 1, Records.promote()),
        Records.settlement(Records.ENTRY, 0, Verdict.UNTOLD, List.of()),
        Records.settlement(Records.ENTRY, 0, Verdict.MADE, List.of(Records.M1)));

    JournalContent content = content();

    assertThat(content.notes()).isEmpty();
    assertThat(content.entries()).extracting(Entry::id).containsExactly(SECOND, Records.ENTRY);
    assertThat(states(SECOND)).containsExactly(StepState.DONE, StepState.IN_DOUBT);
    assertThat(states(Records.ENTRY)).containsExactly(StepState.SETTLED_MADE);
    assertThat(content.find(SECOND).orElseThrow().inDoubt()).isTrue();
  }

  @Test
  void theStateOfAStepIsWhatItsLinesSay() {
    assertThat(stateAfter()).isEqualTo(StepState.IN_DOUBT);
    assertThat(stateAfter(Records.done())).isEqualTo(StepState.DONE);
    assertThat(stateAfter(Records.refused())).isEqualTo(StepState.REFUSED);
    assertThat(stateAfter(Records.inDoubt())).isEqualTo(StepState.IN_DOUBT);
  }

  private StepState stateAfter(Ending... endings) {
    EntryId id = journal.newId(Records.CLUSTER);
    write(Records.intent(id, 0, Records.promote()));
    Arrays.stream(endings).forEach(it -> write(Records.outcome(id, 0, it)));
    return states(id).getFirst();
  }

  @Test
  void aVerdictSettlesOnlyWhatIsInDoubt() {
    for (Verdict verdict : Verdict.values()) {
      EntryId lost = journal.newId(Records.CLUSTER);
      EntryId clear = journal.newId(Records.CLUSTER);
      write(
          Records.intent(lost, 0, Records.promote()),
          Records.settlement(lost, 0, verdict, List.of()),
          Records.intent(clear, 0, Records.promote()),
          Records.settlement(clear, 0, verdict, List.of()),
          Records.outcome(clear, 0, Records.refused()));
      assertThat(states(clear)).containsExactly(StepState.REFUSED);
      assertThat(states(lost))
          .containsExactly(
              switch (verdict) {
                case MADE -> StepState.SETTLED_MADE;
                case NOT_MADE -> StepState.SETTLED_NOT_MADE;
                case UNTOLD -> StepState.UNTOLD;
              });
    }
  }

  @Test
  void aLineTornAnywhereCostsOnlyItselfAndIsTold() throws IOException {
    write(
        Records.intent(Records.ENTRY, 0, Records.promote()),
        Records.outcome(Records.ENTRY, 0, Records.done()));
    byte[] whole = Files.readAllBytes(file);
    byte[] last = RecordCodec.line(Records.intent(SECOND, 0, Records.promote()));
    Path torn = folder.resolve("cdf818194e3a8c32.torn");
    for (int length = 1; length < last.length - 1; length++) {
      Files.deleteIfExists(torn);
      Files.write(file, whole);
      Files.write(file, Arrays.copyOf(last, length), StandardOpenOption.APPEND);

      JournalContent content = content();

      assertThat(content.entries()).extracting(Entry::id).containsExactly(Records.ENTRY);
      assertThat(content.notes()).singleElement().asString().contains("torn", torn.toString());
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
      assertThat(Files.readAllBytes(torn)).startsWith(Arrays.copyOf(last, length));
    }
    assertThat(Files.getPosixFilePermissions(torn))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aLineThatLacksOnlyItsEndIsKept() throws IOException {
    write(Records.intent(Records.ENTRY, 0, Records.promote()));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));

    assertThat(content().entries()).hasSize(1);
    assertThat(content().notes()).isEmpty();
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void writingAfterATornLineKeepsBothWholeLines() throws IOException {
    write(Records.intent(Records.ENTRY, 0, Records.promote()));
    Files.write(file, new byte[4096], StandardOpenOption.APPEND); // as some crashes leave it
    write(Records.outcome(Records.ENTRY, 0, Records.done()));

    assertThat(states(Records.ENTRY)).containsExactly(StepState.DONE);
    assertThat(content().notes()).singleElement().asString().contains("torn");
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void damagedAndNewerLinesAmidTheFileStayAndAreTold() throws IOException {
    write(Records.intent(Records.ENTRY, 0, Records.promote()));
    Files.writeString(
        file,
        "{\"v\":1,\"kin\nnonsense\n{\"v\":7}\n"
            + text(Records.outcome(SECOND, 0, Records.done()))
            + text(
                new Outcome(
                    new StepReference(Records.ENTRY, 0),
                    Records.TIME,
                    new ClusterId(5),
                    Records.done(),
                    List.of())),
        StandardOpenOption.APPEND);
    write(Records.outcome(Records.ENTRY, 0, Records.refused()));
    byte[] before = Files.readAllBytes(file);

    JournalContent content = content();

    assertThat(states(Records.ENTRY)).containsExactly(StepState.REFUSED);
    assertThat(content.notes()).hasSize(5);
    assertThat(content.notes().get(0)).startsWith("Line 2 is damaged");
    assertThat(content.notes().get(1)).startsWith("Line 3 is damaged");
    assertThat(content.notes().get(2)).startsWith("Line 4 is of a later etcdsh (format 7)");
    assertThat(content.notes().get(3)).startsWith("Line 5 tells the end of step 1");
    assertThat(content.notes().get(4)).startsWith("Line 6 is about another cluster, 5");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void anIntentWhoseIdIsTakenIsNotWritten() throws IOException {
    Intent intent = Records.intent(Records.ENTRY, 0, Records.promote());
    write(intent);

    assertThat(journal.append(intent).failure()).isPresent();
    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  @Test
  void nobodyElseMaySeeIt() throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    write(Records.intent(Records.ENTRY, 0, Records.promote()));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    try (var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aFolderThatIsMadeIsClosedFromTheBeginning() throws IOException {
    write(Records.intent(Records.ENTRY, 0, Records.promote()));
    for (Path each : List.of(folder, home.resolve("state"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void clustersAreTheOnesThatHaveAFile() throws IOException {
    write(Records.intent(Records.ENTRY, 0, Records.promote()));
    for (String other : List.of("1f.jsonl", "01f.jsonl", "2.torn", "x.jsonl", "3.jsonl.bak")) {
      Files.writeString(folder.resolve(other), "");
    }

    assertThat(journal.clusters().toOptional().orElseThrow())
        .containsExactlyInAnyOrder(Records.CLUSTER, new ClusterId(0x1f));
  }

  @Test
  void aFolderThatCannotBeIsAProblem() throws IOException {
    Files.writeString(home.resolve("state"), "I am a file.");

    Problem problem =
        journal.append(Records.intent(Records.ENTRY, 0, Records.promote())).failure().orElseThrow();

    assertThat(problem.code()).isEqualTo(ProblemCode.FILE);
    assertThat(problem.what()).contains(folder.toString());
    assertThat(problem.why()).isNotEmpty();
    assertThat(problem.hint()).isPresent();
  }

  @Test
  void aFolderThatCannotBeWrittenIsAProblem() throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    boolean asRoot = Files.isWritable(folder); // who may write anywhere

    assertThat(
            journal
                .append(Records.intent(Records.ENTRY, 0, Records.promote()))
                .failure()
                .map(Problem::why))
        .isEqualTo(asRoot ? Optional.empty() : Optional.of("Permission is denied."));
  }

  @Test
  void anInterruptDoesNotCostTheOutcome() {
    write(Records.intent(Records.ENTRY, 0, Records.promote()));
    Thread.currentThread().interrupt();
    write(Records.outcome(Records.ENTRY, 0, Records.inDoubt()));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(content().entries().getFirst().steps().getFirst().outcome()).isPresent();
  }

  @Test
  void aNumberThatAnotherProcessDrewInTheSameSecondIsNotDrawnAgain() {
    EntryId id = journal.newId(Records.CLUSTER);
    write(Records.intent(id, 0, Records.promote()));

    assertThat(another().newId(Records.CLUSTER)).isGreaterThan(id);
    assertThat(another().newId(new ClusterId(7))).isEqualTo(id);
  }

  @Test
  void threadsLoseNothing() {
    List<EntryId> ids =
        IntStream.range(0, 60)
            .parallel()
            .mapToObj(
                number -> {
                  EntryId id = journal.newId(Records.CLUSTER);
                  write(Records.intent(id, 0, Records.promote()));
                  return id;
                })
            .toList();

    assertThat(content().notes()).isEmpty();
    assertThat(content().entries()).extracting(Entry::id).containsExactlyInAnyOrderElementsOf(ids);
  }

  private void write(JournalRecord... records) {
    for (JournalRecord each : records) {
      assertThat(journal.append(each).failure()).isEmpty();
    }
  }

  private JournalContent content() {
    return journal.entries(Records.CLUSTER).toOptional().orElseThrow();
  }

  private List<StepState> states(EntryId id) {
    return content().find(id).orElseThrow().steps().stream().map(JournalledStep::state).toList();
  }

  private static String text(JournalRecord entry) {
    return new String(RecordCodec.line(entry), StandardCharsets.US_ASCII);
  }
}
