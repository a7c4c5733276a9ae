package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Members whose certificates come from different authorities: a rotation is half done (R57). */
final class Issuers implements Check {
  @Override
  public String name() {
    return "certificate-issuer";
  }

  @Override
  public Topic topic() {
    return Topic.CONFIG;
  }

  @Override
  public String question() {
    return "Are all certificates signed by one authority?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Shown.in(seen).isEmpty()
        ? Shown.none(seen)
        : Verdict.of(Stream.of(false, true).flatMap(peer -> finding(seen, peer).stream()).toList());
  }

  private Optional<Finding> finding(Observation seen, boolean peer) {
    List<Shown> shown = Shown.in(seen).stream().filter(it -> it.peer() == peer).toList();
    long issuers = shown.stream().map(it -> it.certificate().issuer()).distinct().count();
    boolean mixed = issuers > 1 && issuers < shown.size();
    return mixed
        ? Optional.of(
            Finding.of(name(), Severity.NOTICE, "The certificates come from different authorities.")
                .shownBy(
                    shown.stream()
                        .map(it -> new Proof(it.place(), "signed by " + it.certificate().issuer()))
                        .toList())
                .because("A rotation is half done; who trusts only one of them refuses the others.")
                .mendedBy("endpoint health"))
        : Optional.empty();
  }
}
