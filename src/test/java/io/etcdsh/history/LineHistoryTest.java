package io.etcdsh.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.model.ClusterId;
import io.etcdsh.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineHistoryTest {
  private static final Seat SEAT = new Seat("ops", "bastion", new ShellId(4711, 0x6741f3a2L));
  private static final Place PROD = new Place(Optional.of("prod"), "");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T05:18:30.123456Z"), ZoneId.of("Europe/Berlin"));
  private static final LineEnd FAILED =
      new LineEnd(3, Duration.ofMillis(1500), Optional.of(new ClusterId(0xcdf818194e3a8c32L)));

  @TempDir private Path folder;
  private LineHistory history;

  @BeforeEach
  void history() {
    history = new LineHistory(folder, CLOCK, SEAT);
  }

  private Path file() {
    return folder.resolve("history.jsonl");
  }

  private StoredLines stored() {
    return history.lines().toOptional().orElseThrow();
  }

  private EnteredLine begin(String text) {
    return history.begin(PROD, text).toOptional().orElseThrow();
  }

  private List<String> texts() {
    return stored().lines().stream().map(EnteredLine::text).toList();
  }

  @Test
  void holdsNothingWithoutAFile() {
    assertThat(history.lines().toOptional()).contains(StoredLines.NONE);
    assertThat(file()).doesNotExist();
  }

  @Test
  void givesBackWhatWasEnteredAndHowItEnded() {
    EnteredLine open = begin("get 'z\u00fcrich\u2028\u202e'\n--prefix");
    assertThat(stored().lines()).containsExactly(open);
    assertThat(open.time()).isEqualTo(OffsetDateTime.parse("2026-11-23T06:18:30.123+01:00"));

    EnteredLine ended = history.end(open, FAILED).toOptional().orElseThrow();
    assertThat(stored().lines()).containsExactly(ended);
    assertThat(ended.failed()).isTrue();
    assertThat(stored().notes()).isEmpty();
  }

  @Test
  void isPlainAsciiALineEach() throws IOException {
    history.end(begin("get '\u202e\n'"), FAILED);
    List<String> lines = Files.readAllLines(file());
    assertThat(lines).hasSize(2).allMatch(line -> line.matches("\\{[ -~]*}"));
    assertThat(lines.getLast())
        .isEqualTo(
            "{\"v\":1,\"kind\":\"end\",\"id\":\"4711-6741f3a2.1\",\"exit\":3,\"tookMillis\":1500,"
                + "\"cluster\":\"cdf818194e3a8c32\"}");
  }

  @Test
  void twoLinesOfOneShellEndEachForItself() {
    EnteredLine first = begin("a");
    EnteredLine second = begin("b");
    history.end(second, new LineEnd(0, Duration.ZERO, Optional.empty()));
    assertThat(stored().lines().getFirst()).isEqualTo(first);
    assertThat(stored().lines().getLast().end()).isPresent();
  }

  @Test
  void putsATornLineAsideAndGoesOn() throws IOException {
    begin("a");
    Files.writeString(file(), "{\"v\":1,\"kind\":\"li", StandardOpenOption.APPEND);
    assertThat(texts()).containsExactly("a");
    begin("b");
    assertThat(texts()).containsExactly("a", "b");
    assertThat(stored().notes()).isEmpty();
    assertThat(folder.resolve("history.torn")).content().contains("\"li");
  }

  @Test
  void passesOverWhatItCannotRead() throws IOException {
    begin("a");
    Files.writeString(
        file(), "{\"v\":2,\"kind\":\"line\"}\n{\"kind\":7}\n", StandardOpenOption.APPEND);
    begin("b");
    assertThat(texts()).containsExactly("a", "b");
    assertThat(stored().notes()).singleElement().asString().startsWith("2 records");
  }

  @Test
  void keepsTheNewestLinesAndTheirEndsWhenThereAreTooMany() throws IOException {
    EnteredLine sample = begin("x");
    EnteredLine ended = sample.ended(FAILED);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < LineHistory.MOST; i++) {
      many.append(new String(LineCodec.entered(sample), java.nio.charset.StandardCharsets.UTF_8));
    }
    Files.writeString(file(), many);
    assertThat(history.open().toOptional().orElseThrow().lines()).hasSize(LineHistory.MOST);

    Files.write(file(), LineCodec.entered(ended), StandardOpenOption.APPEND);
    StoredLines tidied = history.open().toOptional().orElseThrow();
    assertThat(tidied.lines()).hasSize(LineHistory.KEPT).last().isEqualTo(ended);
    assertThat(stored()).isEqualTo(tidied);

    EnteredLine open = begin("after");
    history.end(open, FAILED);
    assertThat(stored().lines()).hasSize(LineHistory.KEPT + 1).last().isEqualTo(open.ended(FAILED));
  }

  @Test
  void takesOverTheLinesOfAnOlderEtcdshOnce() throws IOException {
    Path old = folder.resolve("history");
    Files.writeString(old, "1764000000000:get a\\nb\\\\\nnonsense\n1764000001000:member list\n");
    history.open();
    assertThat(texts()).containsExactly("get a\nb\\", "member list");
    assertThat(stored().lines().getFirst().time().toInstant())
        .isEqualTo(Instant.ofEpochMilli(1764000000000L));
    assertThat(stored().lines()).allMatch(line -> line.place().equals(Place.UNKNOWN));
    assertThat(old).doesNotExist();
    assertThat(folder.resolve("history.imported")).exists();

    begin("new");
    history.open();
    assertThat(texts()).containsExactly("get a\nb\\", "member list", "new");
  }

  @Test
  void saysWhyItCannotBeKept() throws IOException {
    Path blocked = Files.createFile(folder.resolve("a file")).resolve("state");
    LineHistory nowhere = new LineHistory(blocked, CLOCK, SEAT);
    Problem problem = nowhere.begin(PROD, "x").failure().orElseThrow();
    assertThat(problem.what()).startsWith("The line history ").endsWith(" could not be used.");
    assertThat(problem.why()).isNotEmpty();
    assertThat(nowhere.open().failure()).isPresent();
  }

  @Test
  void knowsAProcessByItsNumberAndItsBeginning() {
    ShellId own = ShellId.ofProcess();
    assertThat(own.runs()).isTrue();
    assertThat(new ShellId(own.pid(), own.began() - 60).runs()).isFalse();
    assertThat(ShellId.read(own.text())).contains(own);
    assertThat(ShellId.read("x")).isEmpty();
    assertThat(new Seat("a", "other", own).runsBeside(SEAT)).isFalse();
    assertThat(new Seat("a", "bastion", own).runsBeside(SEAT)).isTrue();
    assertThat(SEAT.runsBeside(SEAT)).isFalse();
  }
}
