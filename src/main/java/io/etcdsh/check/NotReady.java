package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.List;
import java.util.Optional;

/** What a member's own checks say (A10); NOSPACE and a lost quorum have findings of their own. */
final class NotReady implements Check {
  @Override
  public String name() {
    return "not-ready";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Does every member call itself ready?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.witness(
        seen,
        it -> it.member().learner() || seen.leader().isNone() ? Optional.empty() : finding(it));
  }

  private Optional<Finding> finding(Witness member) {
    List<String> failed =
        member
            .interview()
            .ready()
            .toOptional()
            .filter(page -> !page.ok())
            .map(page -> page.lines().stream().filter(line -> line.startsWith("[-]")).toList())
            .orElse(List.of());
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(name(), Severity.WARNING, member.label() + " does not call itself ready.")
                .about(List.of(member.label()))
                .shownBy(
                    failed.stream()
                        .map(line -> new Proof(member.label(), line.substring(3)))
                        .toList())
                .because("Load balancers and Kubernetes take it out of service.")
                .mendedBy("endpoint health"));
  }
}
