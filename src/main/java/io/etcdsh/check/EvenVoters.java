package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Optional;

/** An even number of voters tolerates no more failures than one voter less (etcd FAQ). */
final class EvenVoters implements Check {
  @Override
  public String name() {
    return "even-voters";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Is the number of voters odd?";
  }

  @Override
  public Verdict on(Observation seen) {
    int voters = seen.voters().size();
    if (voters == 0) {
      return new Verdict.NoData("Nobody tells who the members are.");
    }
    return Each.maybe(
        voters % 2 == 0
            ? Optional.of(
                Finding.of(
                        name(),
                        Severity.WARNING,
                        "%d voters tolerate no more failures than %d would."
                            .formatted(voters, voters - 1))
                    .because("A quorum of %d needs %d.".formatted(voters, seen.quorum()))
                    .mendedBy("help scale out", "help scale in"))
            : Optional.empty());
  }
}
