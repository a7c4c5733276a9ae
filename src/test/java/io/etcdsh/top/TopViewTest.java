package io.etcdsh.top;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.document.Cell;
import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.live.MemberPulse;
import io.etcdsh.live.Pulse;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopViewTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Problem SILENCE = Problem.of(ProblemCode.TIMEOUT, "Silence.", "");

  private static Pulse pulse(long revision, boolean all) {
    return new Pulse(
        Optional.of(new ClusterId(7)),
        List.of(
            member(1, revision, 3, true), member(2, revision - 2, 9, true), member(3, 0, 1, all)),
        Optional.empty(),
        Optional.of(NOW));
  }

  private static MemberPulse member(int id, long revision, int millis, boolean answers) {
    Member member =
        new Member(
            new MemberId(id),
            "m" + id,
            List.of("http://m" + id + ":2380"),
            List.of("http://m" + id + ":2379"),
            false);
    MemberStatus status =
        new MemberStatus(
            new ResponseHeader(new ClusterId(7), member.id(), revision, 2),
            "3.6.14",
            1_000_000_000L * id,
            10_240,
            new MemberId(1),
            revision,
            2,
            revision,
            List.of(),
            false,
            Optional.of("3.6.0"),
            8_000_000_000L,
            Optional.empty());
    return new MemberPulse(
        member,
        Optional.of(
            new MemberVisit(
                new Endpoint("http://m" + id + ":2379"),
                NOW,
                Duration.ofMillis(millis),
                answers ? 0 : 2,
                answers ? Optional.empty() : Optional.of(SILENCE),
                Optional.of(status),
                Optional.of(NOW.minusSeconds(5)))),
        false);
  }

  private static String screen(int columns, int rows, TopState state) {
    Samples samples =
        Samples.NONE
            .with(NOW.minusSeconds(3), pulse(1_000, true))
            .with(NOW.minusSeconds(2), pulse(1_010, true))
            .with(NOW.minusSeconds(1), pulse(1_030, true))
            .with(NOW, pulse(1_070, false));
    List<List<Cell>> lines =
        new TopView("prod", columns, rows, false, ZoneOffset.UTC).lines(samples, state, NOW);
    assertThat(lines).hasSize(rows);
    return lines.stream()
        .map(cells -> cells.stream().map(Cell::text).collect(Collectors.joining()).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void fitsEightyColumnsAndTwentyFourRows() {
    String screen = screen(80, 24, TopState.FIRST);
    assertThat(screen.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(screen)
        .startsWith(
            """
            prod  ! degraded 2/3 tol 0  leader m1  by name  10:00:00

              MEMBER       ROLE     VERSION   DB SIZE QUOTA    APPLIED  BEHIND  TERM    TOOK
            > m1           leader   3.6.14     1.0 GB   13%       1070       0     2  3.0 ms
              m2           voter    3.6.14     2.0 GB   25%       1068       2     2  9.0 ms
              m3           voter                                                      silent

            writes                                                         -=#  40/s
            slowest                                                       ####  9.0 ms
            largest db                                                    ____  3.0 GB
            elections   0 in 3 s
            """)
        .endsWith("q leaves   s sorts   up, down, Enter: a member   p pauses");
  }

  @Test
  void aWideScreenHasAllSizes() {
    assertThat(screen(120, 24, TopState.FIRST).lines().toList().get(3))
        .isEqualTo(
            "> m1           leader   3.6.14       1.0 GB     10 kB #......... 13%        1070"
                + "       0     2  3.0 ms");
  }

  @Test
  void aSmallScreenLosesTheEndAndKeepsTheKeys() {
    assertThat(screen(80, 8, TopState.FIRST).lines())
        .hasSize(8)
        .last()
        .asString()
        .contains("q leaves");
  }

  @Test
  void keysSortSelectAndOpen() {
    TopState state =
        TopState.FIRST.after(TopKey.SORT, 3).after(TopKey.DOWN, 3).after(TopKey.OPEN, 3);
    assertThat(screen(80, 24, state))
        .contains("by size")
        .containsSubsequence(
            "\n  m2 ", "\n> m1 ", "\n  m3 ", "\nm1\n", "peer URLs    http://m1:2380");
    assertThat(state.after(TopKey.DOWN, 3).after(TopKey.DOWN, 3).selected()).isEqualTo(2);
    assertThat(state.after(TopKey.UP, 3).after(TopKey.UP, 3).selected()).isZero();
    assertThat(screen(80, 24, state.after(TopKey.PAUSE, 3))).contains("PAUSED");
  }
}
