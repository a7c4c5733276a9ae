package io.etcdsh.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.metrics.Scrape;
import io.etcdsh.metrics.Window;
import io.etcdsh.model.Bytes;
import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.model.ResponseHeader;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {
  private static final long MIB = 1 << 20;
  private static final MemberId ID = new MemberId(1);
  private static final Member M1 =
      new Member(ID, "m1", List.of("http://a:1"), List.of("http://a:2"), false);
  private static final ResponseHeader HEADER = new ResponseHeader(new ClusterId(7), ID, 5, 2);

  /** The quota is 1000 MiB; growth in MiB, the look in seconds. */
  @ParameterizedTest
  @CsvSource({
    "500, 10,   1, NOTICE,  in about 1 min",
    "500, 0.2,  1, NONE,    ''",
    "500, 0.3, 60, NONE,    ''",
    "500, 3,   60, WARNING, in about 3 h",
    "500, 1,   60, NOTICE,  in about 8 h",
    "50,  10,   1, NONE,    ''",
    "50,  10,  60, WARNING, in about 2 h"
  })
  void growthIsForetoldFromEnoughOfIt(
      long used, double grown, int seconds, String severity, String text) {
    List<Finding> found = new Filling().on(look(used, grown, seconds)).found();
    if (severity.equals("NONE")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().severity().name()).isEqualTo(severity);
      assertThat(found.getFirst().what()).endsWith(text + ".");
    }
  }

  private static Observation look(long used, double grown, int seconds) {
    long after = used * MIB;
    Window window = new Window(scrape(0, after - (long) (grown * MIB)), scrape(seconds, after));
    return new Observation(
        Instant.EPOCH,
        Duration.ofSeconds(1),
        List.of(),
        Result.ok(new MemberList(HEADER, List.of(M1), Bytes.EMPTY)),
        List.of(interview(after, window)),
        List.of());
  }

  private static Scrape scrape(int second, long used) {
    return Scrape.of(
        Instant.ofEpochSecond(second),
        Stream.of("etcd_mvcc_db_total_size_in_use_in_bytes " + used));
  }

  private static Interview interview(long size, Window window) {
    MemberStatus status =
        new MemberStatus(
            HEADER,
            "3.6.14",
            size,
            size,
            ID,
            9,
            2,
            9,
            List.of(),
            false,
            Optional.of("3.6.0"),
            1000 * MIB,
            Optional.empty());
    return new Interview(
        new Endpoint("http://a:2"),
        unasked(),
        Result.ok(status),
        Result.ok(status),
        Duration.ofMillis(1),
        unasked(),
        unasked(),
        unasked(),
        unasked(),
        unasked(),
        Result.ok(window),
        unasked(),
        unasked(),
        unasked(),
        unasked());
  }

  private static <T> Result<T> unasked() {
    return Result.failed(Problem.of(ProblemCode.UNAVAILABLE, "Not asked.", ""));
  }
}
