package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import java.time.Duration;
import java.util.List;

/** A member that takes much longer than the others to tell its status or to read its own state. */
final class SlowMember implements Check {
  private static final Duration LONG = Duration.ofMillis(300);
  private static final int TIMES = 5;

  @Override
  public String name() {
    return "slow-member";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Does everybody answer as fast as the others?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Witness> all = seen.witnesses();
    if (all.isEmpty()) {
      return new Verdict.NoData("No member answers.");
    }
    return Verdict.of(
        all.stream()
            .filter(it -> took(it).compareTo(LONG) > 0 && isFarFrom(all, it))
            .map(this::finding)
            .toList());
  }

  private static Duration took(Witness member) {
    return member.interview().serializable().toOptional().orElse(member.interview().statusTook());
  }

  private static boolean isFarFrom(List<Witness> all, Witness member) {
    return all.stream()
        .filter(it -> !it.equals(member))
        .anyMatch(it -> took(member).compareTo(took(it).multipliedBy(TIMES)) > 0);
  }

  private Finding finding(Witness member) {
    return Finding.of(name(), Severity.WARNING, member.label() + " answers slowly.")
        .shownBy(member.label(), took(member).toMillis() + " ms for a read of its own state")
        .because("Its processor, its disk or our way to it is overloaded.")
        .mendedBy("endpoint health", "top");
  }
}
