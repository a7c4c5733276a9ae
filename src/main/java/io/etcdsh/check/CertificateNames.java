package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.List;

/** A certificate that does not name the host of its URL (R57). An address must be named as one. */
final class CertificateNames implements Check {
  @Override
  public String name() {
    return "certificate-name";
  }

  @Override
  public Topic topic() {
    return Topic.CONFIG;
  }

  @Override
  public String question() {
    return "Do the certificates hold for their addresses?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Shown> shown = Shown.in(seen);
    return shown.isEmpty()
        ? Shown.none(seen)
        : Verdict.of(shown.stream().filter(it -> !holds(it)).map(this::finding).toList());
  }

  private static boolean holds(Shown shown) {
    return shown.certificate().names().stream().anyMatch(name -> fits(name, shown.host()));
  }

  private static boolean fits(String name, String host) {
    if (name.startsWith("*.")) {
      int dot = host.indexOf('.');
      return dot > 0 && host.substring(dot + 1).equalsIgnoreCase(name.substring(2));
    }
    return name.equalsIgnoreCase(host) || sameAddress(name, host);
  }

  /** IPv6 has many spellings. */
  private static boolean sameAddress(String name, String host) {
    return name.contains(":") && host.contains(":") && Ipv6.normal(name).equals(Ipv6.normal(host));
  }

  private Finding finding(Shown shown) {
    return Finding.of(
            name(),
            Severity.WARNING,
            "The certificate at %s does not name %s.".formatted(shown.place(), shown.host()))
        .about(shown.members())
        .shownBy(
            List.of(
                new Proof(
                    shown.place(), "names " + String.join(", ", shown.certificate().names()))))
        .because("Clients and members that check names refuse it.")
        .mendedBy("member list", "context show");
  }
}
