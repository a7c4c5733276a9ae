package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.List;

/** One voter tolerates nothing; more than seven make every write slow (etcd FAQ). */
final class FewVoters implements Check {
  private static final int MOST = 7;

  @Override
  public String name() {
    return "few-voters";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Are there enough voters to lose one?";
  }

  @Override
  public Verdict on(Observation seen) {
    int voters = seen.voters().size();
    if (voters == 0) {
      return new Verdict.NoData("Nobody tells who the members are.");
    }
    if (voters > 1 && voters <= MOST) {
      return new Verdict.Fine();
    }
    String what =
        voters == 1 ? "The one voter may not fail." : "There are %d voters.".formatted(voters);
    return Verdict.of(
        List.of(
            Finding.of(name(), Severity.NOTICE, what)
                .because(
                    voters == 1
                        ? "It is a cluster for trying things."
                        : "Every write waits for a majority of them; seven are said to be the most.")
                .mendedBy(voters == 1 ? "help scale out" : "help scale in")));
  }
}
