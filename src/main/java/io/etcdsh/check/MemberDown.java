package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;

/** A member whose place takes no connection (R6). */
final class MemberDown implements Check {
  @Override
  public String name() {
    return "member-down";
  }

  @Override
  public Topic topic() {
    return Topic.QUORUM;
  }

  @Override
  public String question() {
    return "Does every member run?";
  }

  @Override
  public Verdict on(Observation seen) {
    if (seen.members().isEmpty()) {
      return new Verdict.NoData("Nobody tells who the members are.");
    }
    return Verdict.of(
        Silence.in(seen).stream()
            .filter(it -> !it.connected() && !Silence.isRefusal(seen, it.member()))
            .map(it -> finding(seen, it))
            .toList());
  }

  private Finding finding(Observation seen, Silence silence) {
    String label = silence.member().label();
    boolean refused = silence.why().contains("refused");
    // Without a majority nothing can be replaced, and to try would be in the way of a rescue.
    boolean majority = seen.spareVoters() >= 0;
    Finding found =
        Finding.of(name(), Severity.WARNING, label + " is down.")
            .shownBy(label, silence.why())
            .because(
                refused
                    ? "Its machine answers, but etcd has ended: start it again where it ran."
                    : "Its machine is off, or the network does not let us through.");
    return majority
        ? found.mendedBy("endpoint status", "help member replace")
        : found.mendedBy("endpoint status");
  }
}
