package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check at compaction is off by default (R61; 3.6 and later tell it in their metrics). */
final class ChecksOff implements Check {
  @Override
  public String name() {
    return "corruption-checks";
  }

  @Override
  public Topic topic() {
    return Topic.DATA;
  }

  @Override
  public String question() {
    return "Would members notice that their data differs?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Witness> telling =
        seen.witnesses().stream().filter(it -> enabled(it).isPresent()).toList();
    if (telling.isEmpty()) {
      return new Verdict.NoData(
          "No member tells whether it checks its data; before 3.6 none does.");
    }
    List<String> off =
        telling.stream()
            .filter(it -> enabled(it).filter(on -> on == 0).isPresent())
            .map(Witness::label)
            .toList();
    return Each.maybe(
        off.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Finding.of(name(), Severity.NOTICE, "Damage of the data would go unnoticed.")
                    .about(off)
                    .shownBy(
                        off.stream().map(it -> new Proof(it, "CompactHashCheck is off")).toList())
                    .because(
                        "The checks are off by default; --feature-gates=CompactHashCheck=true switches one on.")
                    .mendedBy("endpoint hashkv")));
  }

  private static Optional<Double> enabled(Witness member) {
    return member
        .metrics()
        .flatMap(
            it ->
                it.after().sum("etcd_server_feature_enabled", Map.of("name", "CompactHashCheck")));
  }
}
