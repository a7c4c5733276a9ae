package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.Endpoint;
import java.util.List;
import java.util.Optional;

/** A member that answers elsewhere, but not where it says that it serves clients. */
final class UnreachableUrl implements Check {
  @Override
  public String name() {
    return "client-url";
  }

  @Override
  public Topic topic() {
    return Topic.NETWORK;
  }

  @Override
  public String question() {
    return "Can every advertised client URL be used?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.witness(seen, it -> finding(seen, it));
  }

  private Optional<Finding> finding(Observation seen, Witness member) {
    List<Proof> proofs =
        member.member().clientUrls().stream()
            .filter(url -> isDead(seen, url))
            .map(url -> new Proof(url, "does not answer"))
            .toList();
    return proofs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    name(),
                    Severity.WARNING,
                    member.label() + " advertises a client URL that cannot be used from here.")
                .about(List.of(member.label()))
                .shownBy(proofs)
                .because(
                    "--advertise-client-urls names a place that leads nowhere, or not from here.")
                .mendedBy("member list"));
  }

  private static boolean isDead(Observation seen, String url) {
    String place = new Endpoint(url).authority();
    return seen.interviews().stream()
        .filter(it -> it.place().authority().equals(place))
        .anyMatch(it -> !it.answers());
  }
}
