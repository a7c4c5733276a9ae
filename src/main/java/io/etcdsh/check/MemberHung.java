package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/**
 * A member that takes connections and does not answer: its process stands still, or its disk does.
 */
final class MemberHung implements Check {
  @Override
  public String name() {
    return "member-hung";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Does everybody who takes connections answer?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.members().isEmpty()) {
      return new Verdict.NoData("Nobody tells who the members are.");
    }
    return Verdict.of(
        Silence.in(seen).stream()
            .filter(it -> it.connected() && !Silence.isRefusal(seen, it.member()))
            .map(this::finding)
            .toList());
  }

  private Finding finding(Silence silence) {
    String label = silence.member().label();
    return Finding.of(name(), Severity.WARNING, label + " takes connections and does not answer.")
        .shownBy(label, silence.why())
        .because(
            "Its process is stopped, waits for its disk, or has no processor time. The others may"
                + " still take it for connected (etcd 3.5 and later): do not change members now.")
        .mendedBy("endpoint health", "help member replace");
  }
}
