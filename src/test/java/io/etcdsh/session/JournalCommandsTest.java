package io.etcdsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.fixture.Finished;
import io.etcdsh.journal.Ending;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.MembersBefore;
import io.etcdsh.journal.Origin;
import io.etcdsh.journal.Outcome;
import io.etcdsh.journal.StepReference;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands of the journal print of records on the disk; no cluster is asked. */
class JournalCommandsTest {
  private static final ClusterId ONE = new ClusterId(0x11);
  private static final ClusterId TWO = new ClusterId(0x22);
  private static final EntryId FIRST = new EntryId("20261122-100000-aaa");
  private static final EntryId SECOND = new EntryId("20261122-100001-bbb");
  private static final EntryId THIRD = new EntryId("20261122-100002-ccc");
  private static final Ending DONE = new Ending.Done("ok", Optional.empty());
  private static final Ending REFUSED =
      new Ending.Refused(Problem.of(ProblemCode.SERVER_REFUSED, "No.", "no"));

  @TempDir Path home;

  private Finished run(String... words) {
    return new SessionFixture(home).run(List.of(words));
  }

  private String printed(String... words) {
    Finished run = run(words);
    assertThat(run.stderr()).isEmpty();
    assertThat(run.exit()).isZero();
    return run.stdout();
  }

  private Path file(ClusterId cluster) {
    return home.resolve("journal").resolve(cluster.hex() + ".jsonl");
  }

  private void change(ClusterId cluster, EntryId id, Ending ending, Optional<EntryId> undoes) {
    StepReference about = new StepReference(id, 0);
    Intent intent =
        new Intent(
            about,
            Instant.EPOCH,
            cluster,
            new Origin("me", "here", Optional.empty(), "member promote 'z\u00fcrich\u2028'"),
            "digest",
            new Step.PromoteMember(new MemberId(5)),
            new Reversal.Exact("back"),
            new MembersBefore(List.of(), new MemberId(1)),
            "m1:2379",
            undoes.stream().toList(),
            Optional.empty(),
            List.of());
    Outcome outcome = new Outcome(about, Instant.EPOCH, cluster, ending, List.of());
    Stream.of(intent, outcome)
        .map(new SessionFixture(home).journal()::append)
        .forEach(it -> assertThat(it.failure()).isEmpty());
  }

  private void change(ClusterId cluster, EntryId id) {
    change(cluster, id, DONE, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"simple", "json"})
  void anExportIsTheLinesAsTheyAreStored(String format) throws IOException {
    change(TWO, FIRST);
    change(ONE, SECOND);
    change(ONE, THIRD);
    String stored = Files.readString(file(ONE)) + Files.readString(file(TWO));
    assertThat(printed("journal", "export", "-w", format))
        .isEqualTo(stored)
        .hasLineCount(6)
        .isASCII()
        .contains("z\\u00FCrich\\u2028");
  }

  @Test
  void anExportOfEntriesHasNoOthers() {
    change(ONE, FIRST);
    change(ONE, SECOND);
    change(TWO, THIRD);
    assertThat(printed("journal", "export", THIRD.text(), FIRST.text()).lines())
        .hasSize(4)
        .noneMatch(it -> it.contains(SECOND.text()));
    Finished none = run("journal", "export", FIRST.text(), "20261122-100002-zzz");
    assertThat(none.stdout()).isEmpty();
    assertThat(none.stderr()).contains("E-NOT-FOUND", "no entry '20261122-100002-zzz'");
    assertThat(run("journal", "export", "nonsense").stderr()).contains("E-NOT-FOUND");
  }

  @Test
  void anExportLeavesOutWhatIsDamagedAndKeepsFieldsThatAreNotKnown() throws IOException {
    change(ONE, FIRST);
    List<String> lines = Files.readAllLines(file(ONE));
    String more = lines.getLast().replace("{\"v\":1", "{\"v\":1,\"note\":\"\u00fc\"");
    Files.write(file(ONE), List.of(lines.getFirst(), "nonsense", more));
    Finished run = run("journal", "export");
    assertThat(run.exit()).isZero();
    assertThat(run.stdout().lines())
        .containsExactly(lines.getFirst(), more.replace("\u00fc", "\\u00FC"));
    assertThat(run.stderr()).contains("E-FILE", "Line 2 is damaged and was left out");
  }

  @Test
  void anEmptyJournalIsExportedAsNothing() {
    assertThat(printed("journal", "export")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "yaml", "fields", "protobuf"})
  void anExportHasNoOtherFormats(String format) {
    Finished run = run("journal", "export", "-w", format);
    assertThat(run.stdout()).isEmpty();
    assertThat(run.stderr()).contains("E-BAD-FEATURE");
  }

  @Test
  void whatALaterEntryTookBackIsUndone() {
    change(ONE, FIRST);
    change(ONE, SECOND);
    change(ONE, THIRD, DONE, Optional.of(SECOND));
    assertThat(printed("journal", "list"))
        .containsPattern(FIRST + ".* done ")
        .containsPattern(SECOND + ".* undone ")
        .containsPattern(THIRD + ".* done ");
    assertThat(printed("journal", "show", SECOND.text()))
        .containsPattern("outcome +undone")
        .containsPattern("undone by +" + THIRD);
    assertThat(printed("journal", "show", THIRD.text())).doesNotContain("undone by");
    assertThat(printed("journal", "show", SECOND.text(), "-w", "json"))
        .contains("\"outcome\":\"undone\"", "\"undoneBy\":\"" + THIRD + "\"");
    assertThat(printed("journal", "list", "-w", "json")).containsOnlyOnce("undoneBy");
  }

  @Test
  void anUndoThatWasNotMadeTakesNothingBack() {
    change(ONE, FIRST);
    change(ONE, SECOND, REFUSED, Optional.of(FIRST));
    assertThat(printed("journal", "list")).doesNotContain("undone");
    assertThat(printed("journal", "show", FIRST.text())).containsPattern("outcome +done");
  }
}
