package io.etcdsh.live;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came about between two looks at one cluster.
 *
 * @param before the earlier one
 * @param after the later one
 */
record Differences(Pulse before, Pulse after) {
  /** All of them but the leader's, which needs a longer memory. */
  List<Happening> all() {
    List<Happening> all = new ArrayList<>();
    health().ifPresent(all::add);
    if (before.members().isEmpty()) {
      return all; // everything is new to us, and nothing has come about
    }
    all.addAll(list());
    for (MemberPulse now : after.members()) {
      all.addAll(member(before.find(now.member().id()), now));
    }
    after.alarms().stream()
        .filter(it -> !before.alarms().contains(it))
        .forEach(it -> all.add(new Happening.AlarmRaised(it)));
    before.alarms().stream()
        .filter(it -> !after.alarms().contains(it) && Health.of(after).works())
        .forEach(it -> all.add(new Happening.AlarmCleared(it)));
    return all;
  }

  private Optional<Happening> health() {
    Health was = Health.of(before);
    Health now = Health.of(after);
    if (now == was || was == Health.UNKNOWN) {
      return Optional.empty();
    }
    return switch (now) {
      case OTHER_CLUSTER -> Optional.of(new Happening.ClusterReplaced());
      case NO_QUORUM, UNREACHABLE -> Optional.of(new Happening.Lost(now));
      case OK, DEGRADED, PARTLY_SEEN ->
          was == Health.NO_QUORUM || was == Health.UNREACHABLE
              ? Optional.of(new Happening.Regained(was))
              : Optional.empty();
      case UNKNOWN, NO_LEADER, NOT_PERMITTED, TROUBLE -> Optional.empty();
    };
  }

  private List<Happening> list() {
    List<Happening> changes = new ArrayList<>();
    for (MemberPulse now : after.members()) {
      Member member = now.member();
      Optional<Member> was = before.find(member.id()).map(MemberPulse::member);
      if (was.isEmpty()) {
        changes.add(new Happening.MemberAdded(label(member), member.learner()));
      } else if (was.get().learner() && !member.learner()) {
        changes.add(new Happening.MemberPromoted(label(member)));
      } else if (!member.isServedAt(was.get().peerUrls())) {
        changes.add(new Happening.MemberMoved(label(member)));
      }
    }
    before.members().stream()
        .map(MemberPulse::member)
        .filter(it -> after.find(it.id()).isEmpty())
        .forEach(it -> changes.add(new Happening.MemberRemoved(label(it))));
    return changes;
  }

  private List<Happening> member(Optional<MemberPulse> was, MemberPulse now) {
    List<Happening> changes = new ArrayList<>();
    boolean wasDown = was.filter(MemberPulse::down).isPresent();
    if (now.down() && !wasDown) {
      changes.add(new Happening.MemberDown(label(now.member())));
    } else if (wasDown && now.answers()) {
      changes.add(new Happening.MemberBack(label(now.member())));
    }
    boolean wasInSync = was.filter(it -> inSync(before, it)).isPresent();
    if (now.member().learner() && inSync(after, now) && !wasInSync) {
      changes.add(new Happening.LearnerInSync(label(now.member())));
    }
    return changes;
  }

  private static boolean inSync(Pulse pulse, MemberPulse learner) {
    boolean hasBegun = learner.status().filter(it -> it.raftAppliedIndex() > 0).isPresent();
    return hasBegun && pulse.behind(learner).filter(gap -> gap <= MemberStatus.IN_STEP).isPresent();
  }

  private static String label(Member member) {
    return member.label().isEmpty() ? member.id().hex() : member.label();
  }
}
