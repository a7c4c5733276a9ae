package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.ServedCertificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Certificates that run out: 30 days warning, 7 days critical (R58; the thresholds are ours). */
final class CertificateExpiry implements Check {
  private static final Duration SOON = Duration.ofDays(30);
  private static final Duration NOW = Duration.ofDays(7);

  @Override
  public String name() {
    return "certificate-expiry";
  }

  @Override
  public Topic topic() {
    return Topic.CONFIG;
  }

  @Override
  public String question() {
    return "Do the certificates last?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Shown> shown = Shown.in(seen);
    if (shown.isEmpty()) {
      return Shown.none(seen);
    }
    return Verdict.of(shown.stream().flatMap(it -> finding(seen, it).stream()).toList());
  }

  private Optional<Finding> finding(Observation seen, Shown shown) {
    ServedCertificate certificate = shown.certificate();
    Duration left = Duration.between(seen.at(), certificate.notAfter());
    boolean early = certificate.notBefore().isAfter(seen.at());
    if (!early && left.compareTo(SOON) > 0) {
      return Optional.empty();
    }
    String what =
        early
            ? "The certificate at %s does not count yet."
            : left.isNegative()
                ? "The certificate at %s has expired."
                : "The certificate at %s expires in " + left.toDays() + " days.";
    boolean bad = early || left.compareTo(NOW) <= 0;
    return Optional.of(
        Finding.of(
                name(), bad ? Severity.CRITICAL : Severity.WARNING, what.formatted(shown.place()))
            .about(shown.members())
            .shownBy(
                List.of(
                    new Proof(
                        shown.place(),
                        "%s, from %s until %s"
                            .formatted(
                                certificate.subject(),
                                certificate.notBefore(),
                                certificate.notAfter()))))
            .because("It was not renewed, or a clock is wrong.")
            .mendedBy("endpoint health"));
  }
}
