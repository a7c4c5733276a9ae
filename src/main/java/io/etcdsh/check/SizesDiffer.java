package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Members with the same data and files of very different sizes: one was not defragmented (R28). */
final class SizesDiffer implements Check {
  private static final long LARGE = 100L * 1024 * 1024;

  @Override
  public String name() {
    return "size-difference";
  }

  @Override
  public Topic topic() {
    return Topic.SPACE;
  }

  @Override
  public String question() {
    return "Are the files of the same size?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Witness> all = seen.witnesses();
    if (all.size() < 2) {
      return new Verdict.NoData("It takes two members that answer.");
    }
    Witness largest = all.stream().max(Comparator.comparingLong(it -> it.status().dbSize())).get();
    Witness smallest = all.stream().min(Comparator.comparingLong(it -> it.status().dbSize())).get();
    long most = largest.status().dbSize();
    return Each.maybe(
        most < LARGE || most < 2 * smallest.status().dbSize()
            ? Optional.empty()
            : Optional.of(
                Finding.of(
                        name(),
                        Severity.NOTICE,
                        "The database of %s is much larger than that of %s."
                            .formatted(largest.label(), smallest.label()))
                    .about(List.of(largest.label()))
                    .shownBy(
                        List.of(
                            new Proof(largest.label(), Quota.text(largest)),
                            new Proof(smallest.label(), Quota.text(smallest))))
                    .because("It was not defragmented when the others were.")
                    .mendedBy("endpoint status")));
  }
}
