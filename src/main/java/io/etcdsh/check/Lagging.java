package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.MemberStatus;
import java.util.Optional;

/** A voter that is far behind the leader. */
final class Lagging implements Check {
  @Override
  public String name() {
    return "lag";
  }

  @Override
  public Topic topic() {
    return Topic.LOAD;
  }

  @Override
  public String question() {
    return "Does every voter follow closely?";
  }

  @Override
  public Verdict on(Observation seen) {
    Optional<Witness> leader = seen.leading();
    if (leader.isEmpty()) {
      return new Verdict.NoData("The leader does not answer.");
    }
    long leads = leader.get().status().raftAppliedIndex();
    return Verdict.of(
        seen.answeringVoters().stream()
            .filter(
                it ->
                    leads - it.status().raftAppliedIndex() > MemberStatus.IN_STEP
                        && stays(it, leader.get()))
            .map(it -> finding(it, leads - it.status().raftAppliedIndex()))
            .toList());
  }

  /** At the second look as well: a burst of writes reaches followers a little later. */
  private static boolean stays(Witness member, Witness leader) {
    long leads =
        leader.interview().later().toOptional().map(MemberStatus::raftAppliedIndex).orElse(0L);
    return member
        .interview()
        .later()
        .toOptional()
        .filter(it -> leads - it.raftAppliedIndex() > MemberStatus.IN_STEP)
        .isPresent();
  }

  private Finding finding(Witness member, long gap) {
    return Finding.of(name(), Severity.WARNING, member.label() + " is far behind the leader.")
        .shownBy(member.label(), gap + " entries behind")
        .because("It was away, its network is slow, or its disk is.")
        .mendedBy("repeat 2s endpoint status", "top");
  }
}
