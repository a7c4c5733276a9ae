package io.etcdsh.check;

import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
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

/** A look at a cluster of the one member {@code m1}, of which only its metrics matter. */
final class LookAtOne {
  private static final MemberId ID = new MemberId(1);
  private static final Member M1 =
      new Member(ID, "m1", List.of("http://a:1"), List.of("http://a:2"), false);
  private static final ResponseHeader HEADER = new ResponseHeader(new ClusterId(7), ID, 5, 2);

  private LookAtOne() {}

  /** The database has {@code size} of {@code quota} bytes. */
  static Observation seen(long size, long quota, Window metrics) {
    return new Observation(
        Instant.EPOCH,
        Duration.ofSeconds(1),
        List.of(),
        Result.ok(new MemberList(HEADER, List.of(M1), Bytes.EMPTY)),
        List.of(interview(size, quota, metrics)),
        List.of());
  }

  private static Interview interview(long size, long quota, Window metrics) {
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
            quota,
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
        Result.ok(metrics),
        unasked(),
        unasked(),
        unasked(),
        unasked());
  }

  private static <T> Result<T> unasked() {
    return Result.failed(Problem.of(ProblemCode.UNAVAILABLE, "Not asked.", ""));
  }
}
