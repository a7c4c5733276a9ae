package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A linearizable read fails or is slow though the member answers (R11). */
final class ReadsFail implements Check {
  private static final Duration LONG = Duration.ofMillis(500);

  @Override
  public String name() {
    return "reads";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Are reads through the quorum answered?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Witness> asked = seen.witnesses().stream().filter(it -> !it.member().learner()).toList();
    if (!asked.isEmpty() && asked.stream().allMatch(ReadsFail::isForbidden)) {
      return new Verdict.NoData("We may not read.");
    }
    return Each.witness(
        seen,
        it -> it.member().learner() || seen.leader().isNone() ? Optional.empty() : finding(it));
  }

  private static boolean isForbidden(Witness member) {
    return member.interview().linearizable().failure().filter(Problem::isForbidden).isPresent();
  }

  private Optional<Finding> finding(Witness member) {
    Optional<Problem> failure = member.interview().linearizable().failure();
    Optional<Duration> took = member.interview().linearizable().toOptional();
    if (isForbidden(member) || took.filter(it -> it.compareTo(LONG) < 0).isPresent()) {
      return Optional.empty();
    }
    String shown =
        failure
            .map(it -> it.why().isEmpty() ? it.what() : it.why())
            .orElseGet(() -> took.map(it -> it.toMillis() + " ms").orElse(""));
    return Optional.of(
        Finding.of(
                name(),
                Severity.WARNING,
                member.label()
                    + (failure.isPresent()
                        ? " cannot read through the quorum."
                        : " reads slowly through the quorum."))
            .shownBy(member.label(), shown)
            .because("The leader is overloaded, or the way from this member to it is bad.")
            .mendedBy("endpoint health", "top"));
  }
}
