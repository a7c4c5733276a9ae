package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.PeerVisit;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.metrics.LinkMetrics;
import io.etcdsh.model.MemberId;
import io.etcdsh.problem.Problem;
import java.util.List;

/**
 * A peer URL that takes no connection from here, of a member that the others do not reach either.
 */
final class WrongPeerUrl implements Check {
  @Override
  public String name() {
    return "peer-url";
  }

  @Override
  public Topic topic() {
    return Topic.NETWORK;
  }

  @Override
  public String question() {
    return "Do peer URLs lead to their members?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.peers().isEmpty()) {
      return new Verdict.NoData("No peer URL was tried.");
    }
    return Verdict.of(
        seen.peers().stream()
            .filter(it -> it.reach().failure().isPresent())
            .filter(it -> seen.answeredBy(it.member()).isPresent() && !isLinked(seen, it.member()))
            .map(it -> finding(seen, it))
            .toList());
  }

  /** Peers may have a network of their own, so that what we reach is not what counts. */
  private static boolean isLinked(Observation seen, MemberId member) {
    return seen.witnesses().stream()
        .filter(it -> !it.member().id().equals(member))
        .flatMap(it -> it.metrics().stream())
        .flatMap(window -> LinkMetrics.of(window.after()).stream())
        .anyMatch(links -> links.active().getOrDefault(member, false));
  }

  private Finding finding(Observation seen, PeerVisit visit) {
    String label = seen.label(visit.member());
    return Finding.of(
            name(), Severity.WARNING, "The peer URL of %s leads nowhere.".formatted(label))
        .about(List.of(label))
        .shownBy(
            List.of(new Proof(visit.url(), visit.reach().failure().map(Problem::why).orElse(""))))
        .because(
            "Its peer URL in the member list is not where it listens: the others cannot reach it.")
        .mendedBy("member list", "help member update");
  }
}
