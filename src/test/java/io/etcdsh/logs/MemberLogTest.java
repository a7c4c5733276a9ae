package io.etcdsh.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines of a log taken together. */
class MemberLogTest {
  private static String refused(int minute, int second) {
    return "{\"level\":\"warn\",\"ts\":\"2026-11-23T09:%02d:%02d.000000Z\",\"caller\":\"a.go:1\",\"msg\":\"prober detected unhealthy status\",\"remote-peer-id\":\"2\",\"error\":\"dial tcp: connection refused\"}\n"
        .formatted(minute, second);
  }

  @Test
  void linesThatFollowCloselyAreOneEpisode() {
    String text =
        IntStream.range(0, 50).mapToObj(i -> refused(0, i)).collect(Collectors.joining())
            + refused(5, 0);

    List<Episode> episodes =
        LogText.report("m1.log", text).episodes().stream()
            .filter(it -> it.kind() == LogKind.PEER_DOWN)
            .toList();

    assertThat(episodes).extracting(Episode::count).containsExactly(50L, 1L);
    assertThat(episodes.getFirst().last()).isEqualTo("2026-11-23T09:00:49Z");
  }

  @Test
  void containersAndJournaldWrapLines() {
    String line = refused(0, 0).strip();
    String quoted = line.replace("\"", "\\\"");
    String text =
        "2026-11-23T09:00:00.000000001Z stderr F %s\n".formatted(line)
            + "{\"PRIORITY\":\"6\",\"MESSAGE\":\"%s\"}\n".formatted(quoted)
            + "{\"log\":\"%s\\n\",\"stream\":\"stderr\"}\n".formatted(quoted)
            + "{\"MESSAGE\":\"2026-11-23 09:00:00.000000 W | rafthttp: health check for peer 2"
            + " could not connect: dial tcp: connection refused\"}\n";

    FileReport report = LogText.report("m1.log", text);

    assertThat(report.unread()).isZero();
    assertThat(report.counts()).containsEntry(LogKind.PEER_DOWN, 4L);
  }

  @Test
  void whatCannotBeReadIsCounted() {
    FileReport report =
        LogText.report("m1.log", "hello\n{\"a\":\n{}\n\n" + refused(0, 0) + "\u0000");

    assertThat(report.unread()).isEqualTo(4);
    assertThat(report.lines()).isEqualTo(5);
  }

  @Test
  void aWindowLeavesOutWhatWasBefore() {
    Period period =
        new Period(Optional.of(Instant.parse("2026-11-23T09:04:00Z")), Optional.empty());

    FileReport report = LogText.report("m1.log", refused(0, 0) + refused(5, 0), period);

    assertThat(report.counts()).containsEntry(LogKind.PEER_DOWN, 1L);
  }

  @Test
  void aHoleInARegularLogIsAPause() {
    String text =
        IntStream.range(0, 60).mapToObj(i -> refused(0, i)).collect(Collectors.joining())
            + refused(1, 20)
            + refused(1, 25);

    Analysis analysis = Analysis.of(List.of(LogText.report("m1.log", text)), Set.of(LogKind.PAUSE));

    assertThat(analysis.timeline()).extracting(it -> it.worst().toSeconds()).containsExactly(21L);
  }

  @Test
  void memoryStaysBoundedWhateverComes() {
    String text =
        IntStream.range(0, 60_000)
            .mapToObj(
                i ->
                    "2026-11-23 %02d:%02d:%02d.000000 W | rafthttp: health check for peer %x could not connect: EOF%n"
                        .formatted(i / 3600 % 24, i / 60 % 60, i % 60, i))
            .collect(Collectors.joining());

    FileReport report = LogText.report("m1.log", text);

    assertThat(report.episodes()).hasSizeLessThan(5000);
    assertThat(report.episodes().stream().mapToLong(Episode::count).sum()).isEqualTo(60_000);
  }
}
