package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Optional;

/** The quorum stands, and the next failure ends it. */
final class ToleranceGone implements Check {
  @Override
  public String name() {
    return "no-tolerance";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "May another member fail?";
  }

  @Override
  public Verdict on(Observation seen) {
    int voters = seen.voters().size();
    int answering = seen.answeringVoters().size();
    if (voters == 0) {
      return new Verdict.NoData("Nobody tells who the members are.");
    }
    boolean atTheEdge = voters > 2 && seen.spareVoters() == 0;
    return Each.maybe(
        atTheEdge
            ? Optional.of(
                Finding.of(
                        name(),
                        Severity.WARNING,
                        "%d of %d voters answer: none more may fail.".formatted(answering, voters))
                    .about(Silence.in(seen).stream().map(it -> it.member().label()).toList())
                    .because("%d are needed for every write.".formatted(seen.quorum()))
                    .mendedBy("endpoint status", "help member replace"))
            : Optional.empty());
  }
}
