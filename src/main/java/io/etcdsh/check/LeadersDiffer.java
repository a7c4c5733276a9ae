package io.etcdsh.check;

import io.etcdsh.evidence.Observation;
import io.etcdsh.evidence.Witness;
import io.etcdsh.finding.Finding;
import io.etcdsh.finding.Proof;
import io.etcdsh.finding.Severity;
import io.etcdsh.finding.Topic;
import io.etcdsh.finding.Verdict;
import io.etcdsh.model.MemberId;
import java.util.List;

/** Members that answer follow different leaders or none: the network between them is cut (R2). */
final class LeadersDiffer implements Check {
  @Override
  public String name() {
    return "partition";
  }

  @Override
  public Topic topic() {
    return Topic.NETWORK;
  }

  @Override
  public String question() {
    return "Do all members follow the same leader?";
  }

  @Override
  public Verdict on(Observation seen) {
    List<Witness> all = seen.witnesses();
    MemberId leader = seen.leader();
    if (all.size() < 2 || leader.isNone()) {
      return new Verdict.NoData("It takes two members that answer, and a leader.");
    }
    List<Witness> strays =
        all.stream()
            .filter(it -> !it.status().leader().equals(leader) && !isLate(it, leader))
            .toList();
    if (strays.isEmpty()) {
      return new Verdict.Fine();
    }
    List<String> names = strays.stream().map(Witness::label).toList();
    return Verdict.of(
        List.of(
            Finding.of(name(), Severity.WARNING, Each.named(names) + " cannot reach the leader.")
                .about(names)
                .shownBy(strays.stream().map(it -> new Proof(it.label(), told(seen, it))).toList())
                .because(
                    "They answer us, and follow no leader or an old one: the network between the"
                        + " members is cut. %s leads the newest term."
                            .formatted(seen.label(leader)))
                .mendedBy("endpoint status", "member list")));
  }

  /** An election that ended between the two looks is none of the network's doing. */
  private static boolean isLate(Witness member, MemberId leader) {
    return member
        .interview()
        .later()
        .toOptional()
        .filter(it -> it.leader().equals(leader))
        .isPresent();
  }

  private static String told(Observation seen, Witness stray) {
    MemberId leader = stray.status().leader();
    return "%s, term %s"
        .formatted(
            leader.isNone() ? "sees no leader" : "follows " + seen.label(leader),
            Long.toUnsignedString(stray.status().raftTerm()));
  }
}
