package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.MemberStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Different minors are a half-finished upgrade (R51). */
final class VersionsDiffer implements Check {
  @Override
  public String name() {
    return "versions";
  }

  @Override
  public Topic topic() {
    return Topic.VERSION;
  }

  @Override
  public String question() {
    return "Do all members run the same version?";
  }

  @Override
  public Verdict on(Observation seen) {
    Map<String, List<String>> byMinor =
        seen.witnesses().stream()
            .collect(
                Collectors.groupingBy(
                    it -> minor(it.status().version()),
                    TreeMap::new,
                    Collectors.mapping(Witness::label, Collectors.toList())));
    if (byMinor.isEmpty()) {
      return new Verdict.NoData("No member answers.");
    }
    boolean patches = seen.statuses().map(MemberStatus::version).distinct().count() > 1;
    List<Proof> proofs =
        seen.witnesses().stream()
            .map(it -> new Proof(it.label(), "etcd " + it.status().version()))
            .toList();
    if (byMinor.size() > 1) {
      return Verdict.of(
          List.of(
              Finding.of(
                      name(),
                      Severity.WARNING,
                      "The members run different versions: "
                          + String.join(" and ", byMinor.keySet())
                          + ".")
                  .about(byMinor.values().iterator().next())
                  .shownBy(proofs)
                  .because(
                      "An upgrade or a downgrade is half done; the oldest decides what the cluster can do.")
                  .mendedBy("version", "endpoint status")));
    }
    return Each.maybe(
        patches
            ? Optional.of(
                Finding.of(name(), Severity.NOTICE, "The members run different patches.")
                    .shownBy(proofs)
                    .because("An update is half done.")
                    .mendedBy("version"))
            : Optional.empty());
  }

  private static String minor(String version) {
    return EtcdVersion.parse(version).map(it -> it.major() + "." + it.minor()).orElse(version);
  }
}
