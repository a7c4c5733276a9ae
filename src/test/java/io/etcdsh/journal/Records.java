package io.etcdsh.journal;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Reversal;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records to test with, all of one cluster. */
final class Records {
  static final ClusterId CLUSTER = new ClusterId(0xcdf818194e3a8c32L);
  static final Instant TIME = Instant.parse("2026-11-22T23:15:01.000000001Z");
  static final EntryId ENTRY = new EntryId("20261122-231501-k7q");
  static final Member M1 =
      new Member(
          new MemberId(1), "m1", List.of("http://m1:2380"), List.of("http://m1:2379"), false);
  static final Member M2 =
      new Member(new MemberId(-2), "m2", List.of("http://m2:2380"), List.of(), true);
  static final MembersBefore BEFORE = new MembersBefore(List.of(M1, M2), M1.id());

  private Records() {}

  static Intent intent(EntryId entry, int step, Step request) {
    return intent(entry, step, request, "member x", BEFORE);
  }

  static Intent intent(EntryId entry, int step, Step request, String line, MembersBefore before) {
    return new Intent(
        new StepReference(entry, step),
        TIME,
        CLUSTER,
        new Origin("ops", "host", Optional.of("prod"), line),
        "sha256:1",
        request,
        new Reversal.Exact("promote it"),
        before,
        "m1:2379",
        List.of(),
        Optional.empty(),
        List.of());
  }

  static Outcome outcome(EntryId entry, int step, Ending ending) {
    return new Outcome(new StepReference(entry, step), TIME, CLUSTER, ending, List.of(M1));
  }

  static Settlement settlement(EntryId entry, int step, Verdict verdict, List<Member> seen) {
    return new Settlement(
        new StepReference(entry, step), TIME, CLUSTER, verdict, seen, "It is listed.");
  }

  static Ending done() {
    return new Ending.Done("ok", Optional.empty());
  }

  static Ending refused() {
    return new Ending.Refused(
        Problem.of(ProblemCode.SERVER_REFUSED, "No.", "etcdserver: unhealthy cluster", "Wait."));
  }

  static Ending inDoubt() {
    return new Ending.InDoubt(Problem.of(ProblemCode.TIMEOUT, "Silence.", ""));
  }

  static Step promote() {
    return new Step.PromoteMember(M2.id());
  }
}
