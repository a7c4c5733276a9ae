package io.etcdsh.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of many blocks: where a block ends must not show in what is told. */
class LogReadingTest {
  private static final String SLOW =
      "{\"level\":\"warn\",\"ts\":\"2026-11-22T14:%02d:%02d.437842Z\",\"caller\":\"wal/wal.go:805\","
          + "\"msg\":\"slow fdatasync\",\"took\":\"%d.5s\",\"expected-duration\":\"1s\"}\n";

  private static String slow(int i) {
    return SLOW.formatted(i / 60 % 60, i % 60, i % 7 + 1);
  }

  private static String slowLines(int count) {
    return IntStream.range(0, count).mapToObj(LogReadingTest::slow).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 3600, 30_000})
  void everyLineIsTakenOnceAndInItsOrder(int count) {
    FileReport report = LogText.report("f.log", slowLines(count));

    assertThat(report.lines()).isEqualTo(count);
    assertThat(report.unread()).isZero();
    assertThat(report.counts()).containsEntry(LogKind.SLOW_FSYNC, (long) count);
    assertThat(report.first()).contains(Stamp.instant(firstSecond()));
  }

  private static long firstSecond() {
    String stamp = "2026-11-22T14:00:00.437842Z";
    return Stamp.read(Utf8.bytes(stamp), 0, stamp.length());
  }

  @Test
  void aLineLongerThanABlockIsOneAndTheNextIsNotLost() {
    String longOne = "x".repeat(2 * LineFeed.BLOCK + 77);

    FileReport report = LogText.report("f.log", slow(1) + longOne + "\n" + slow(2) + longOne);

    assertThat(report.lines()).isEqualTo(4);
    assertThat(report.unread()).isEqualTo(2);
    assertThat(report.counts()).containsEntry(LogKind.SLOW_FSYNC, 2L);
  }

  /** The container's runtime cuts a long line in two; a block may end between them. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50, 100, 200, 299})
  void aPartThatGoesOnInTheNextBlockIsNoLineOfItsOwn(int shift) {
    String pair =
        "2026-11-22T14:00:00.437842Z stderr P "
            + slow(0).strip()
            + "\n"
            + "2026-11-22T14:00:00.437842Z stderr F and its rest\n";
    int pairs = 2 * LineFeed.BLOCK / pair.length();

    FileReport report = LogText.report("f.log", " ".repeat(shift) + "\n" + pair.repeat(pairs));

    assertThat(report.counts()).containsEntry(LogKind.SLOW_FSYNC, (long) pairs);
    assertThat(report.unread()).isEqualTo(shift == 0 ? 0 : 1);
  }

  @Test
  void aCrashAtTheEndOfABlockKeepsItsGoroutinesInTheNextOne() {
    String before = slowLines((LineFeed.BLOCK - 10) / slow(1).length());
    String crash = "panic: broken\n\ngoroutine 1 [running]:\nmain.main()\n".repeat(1);

    FileReport report = LogText.report("f.log", before + crash + "\t/a.go:1\n".repeat(200));

    assertThat(report.unread()).isZero();
    assertThat(report.counts()).containsEntry(LogKind.CRASH, 1L);
  }
}
