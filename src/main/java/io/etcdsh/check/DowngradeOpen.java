package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.MemberStatus;

/** A downgrade job that is open blocks upgrades (R56). */
final class DowngradeOpen implements Check {
  @Override
  public String name() {
    return "downgrade";
  }

  @Override
  public Topic topic() {
    return Topic.VERSION;
  }

  @Override
  public String question() {
    return "Is no downgrade under way?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.witnesses().isEmpty()) {
      return new Verdict.NoData("No member answers.");
    }
    return Each.maybe(
        seen.statuses()
            .flatMap(it -> it.downgrade().stream())
            .filter(MemberStatus.Downgrade::enabled)
            .findFirst()
            .map(
                it ->
                    Finding.of(
                            name(),
                            Severity.WARNING,
                            "A downgrade to etcd %s is under way.".formatted(it.targetVersion()))
                        .because("It is half done, or was forgotten: finish it or cancel it.")
                        .mendedBy("version", "endpoint status")));
  }
}
