package io.etcdsh.check;

import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import java.util.Optional;

/** Somebody answers at one of our endpoints whom the cluster does not list (R40a, R40c). */
final class Stranger implements Check {
  @Override
  public String name() {
    return "stranger";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Is everybody who answers a member?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.agreed().toOptional().isEmpty()) {
      return new Verdict.NoData("No majority tells who the members are.");
    }
    return Verdict.of(
        seen.interviews().stream().flatMap(it -> finding(seen, it).stream()).toList());
  }

  private Optional<Finding> finding(Observation seen, Interview at) {
    String place = at.place().authority();
    boolean other =
        at.status().failure().filter(it -> it.code() == ProblemCode.CLUSTER_CHANGED).isPresent();
    if (other) {
      return Optional.of(
          Finding.of(name(), Severity.CRITICAL, place + " belongs to another cluster.")
              .shownBy(place, at.status().failure().map(Problem::why).orElse(""))
              .because(
                  "It was started with another token, restored from a backup, or formed a cluster"
                      + " of its own.")
              .mendedBy("context show", "member list"));
    }
    return at.member()
        .filter(id -> seen.members().stream().noneMatch(it -> it.id().equals(id)))
        .map(
            id ->
                Finding.of(name(), Severity.WARNING, place + " answers and is no member.")
                    .shownBy(place, "calls itself " + id.hex())
                    .because("It was removed and still runs, or never joined.")
                    .mendedBy("member list", "journal list"));
  }
}
