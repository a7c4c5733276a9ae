package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.ServedCertificate;
import java.util.List;
import java.util.Optional;

/**
 * A server needs serverAuth; a peer is a client of the other peers and needs clientAuth too (R57).
 */
final class CertificateUsages implements Check {
  @Override
  public String name() {
    return "certificate-usage";
  }

  @Override
  public Topic topic() {
    return Topic.CONFIG;
  }

  @Override
  public String question() {
    return "May the certificates be used for what they are?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Shown> shown = Shown.in(seen);
    return shown.isEmpty()
        ? Shown.none(seen)
        : Verdict.of(shown.stream().flatMap(it -> finding(it).stream()).toList());
  }

  private Optional<Finding> finding(Shown shown) {
    ServedCertificate certificate = shown.certificate();
    boolean serves = certificate.allows(ServedCertificate.SERVER_AUTH);
    boolean asks = !shown.peer() || certificate.allows(ServedCertificate.CLIENT_AUTH);
    return serves && asks
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    name(),
                    Severity.WARNING,
                    "The certificate at %s is not made for %s."
                        .formatted(shown.place(), serves ? "clients" : "servers"))
                .about(shown.members())
                .shownBy(
                    List.of(
                        new Proof(
                            shown.place(), "usages " + String.join(", ", certificate.usages()))))
                .because("Its extended key usage lacks what etcd checks.")
                .mendedBy("endpoint health"));
  }
}
