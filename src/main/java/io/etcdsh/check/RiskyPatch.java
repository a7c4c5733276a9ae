package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.EtcdVersion;
import java.util.List;
import java.util.Optional;

/**
 * Patches that lost or damaged data, or that fail at the next upgrade (etcd CHANGELOGs; R31, R53,
 * R55).
 */
final class RiskyPatch implements Check {
  /** The last patch that has the fault, by minor, newest fault first. */
  private record Fault(int minor, int lastPatch, Severity severity, String what) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(
              5, 2, Severity.WARNING, "can lose data when a member is killed (etcd-io/etcd 13766)"),
          new Fault(
              5,
              5,
              Severity.WARNING,
              "can damage data when it is defragmented (etcd-io/etcd 15271)"),
          new Fault(5, 25, Severity.NOTICE, "may bring removed members back in an upgrade to 3.6"),
          new Fault(
              6, 0, Severity.NOTICE, "may keep members that --force-new-cluster should drop"));

  @Override
  public String name() {
    return "risky-patch";
  }

  @Override
  public Topic topic() {
    return Topic.VERSION;
  }

  @Override
  public String question() {
    return "Does nobody run a patch with a known fault?";
  }

  @Override
  public Verdict on(Observation seen) {
    return Each.witness(seen, it -> finding(it));
  }

  private Optional<Finding> finding(Witness member) {
    return EtcdVersion.parse(member.status().version())
        .filter(it -> it.major() == 3)
        .flatMap(
            version ->
                FAULTS.stream()
                    .filter(
                        it -> it.minor() == version.minor() && version.patch() <= it.lastPatch())
                    .findFirst())
        .map(
            fault ->
                Finding.of(
                        name(),
                        fault.severity(),
                        "etcd %s %s.".formatted(member.status().version(), fault.what()))
                    .shownBy(member.label(), "etcd " + member.status().version())
                    .because("A later patch of the same line mends it.")
                    .mendedBy("version"));
  }
}
