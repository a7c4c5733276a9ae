package io.etcdsh.check;

import io.etcdsh.evidence.Interview;
import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.problem.Problem;
import java.util.List;

/** Nobody answers at any place that we know. */
final class Unreachable implements Check {
  @Override
  public String name() {
    return "unreachable";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Does anybody answer?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.interviews().stream().anyMatch(it -> it.answers() || isRefusal(it))) {
      return new Verdict.Fine();
    }
    List<Proof> proofs =
        seen.interviews().stream()
            .map(
                it ->
                    new Proof(
                        it.place().authority(),
                        it.status()
                            .failure()
                            .map(why -> why.why().isEmpty() ? why.what() : why.why())
                            .orElse("answers, but nobody tells who is a member")))
            .toList();
    return Verdict.of(
        List.of(
            Finding.of(name(), Severity.CRITICAL, "Nobody answers.")
                .shownBy(proofs)
                .because(
                    "No member runs, the addresses are wrong, or the network does not let us through.")
                .mendedBy("context show", "context list")));
  }

  /** Somebody is there and does not let us ask: another finding. */
  private static boolean isRefusal(Interview asked) {
    return asked.status().failure().filter(Problem::isForbidden).isPresent();
  }
}
