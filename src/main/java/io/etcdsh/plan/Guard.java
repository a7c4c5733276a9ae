package io.etcdsh.plan;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.Membership;
import io.etcdsh.plan.Concern.Severity;
import java.util.List;
import java.util.Optional;

/** What must still be true when a step is about to be made. */
public sealed interface Guard {
  /** What is no longer true of a cluster that looks like this; nothing if it holds. */
  Optional<String> broken(ClusterView now);

  /** The cluster is the same one and has the same members with the same URLs and votes. */
  record MembersAre(ClusterId cluster, List<Member> members) implements Guard {
    /** Copies the list. */
    public MembersAre {
      members = List.copyOf(members);
    }

    @Override
    public Optional<String> broken(ClusterView now) {
      if (!now.id().equals(cluster)) {
        return Optional.of(
            "it was made for cluster %s, but %s answers".formatted(cluster, now.id()));
      }
      if (now.leader().isNone()) {
        return Optional.of("no majority answers, so nobody knows what the member list is");
      }
      return Membership.of(now.list()).equals(Membership.of(members))
          ? Optional.empty()
          : Optional.of("the member list has changed since it was made");
    }
  }

  /** The leader is still this member. */
  record LeaderIs(MemberId expected) implements Guard {
    @Override
    public Optional<String> broken(ClusterView now) {
      return now.leader().equals(expected)
          ? Optional.empty()
          : Optional.of("the leader has changed since it was made");
    }
  }

  /** Nothing weighs more against the step than what was approved. */
  record NotWorse(Step step, Severity approved) implements Guard {
    @Override
    public Optional<String> broken(ClusterView now) {
      return Planning.concerns(now, step).stream()
          .filter(it -> it.severity().compareTo(approved) > 0)
          .filter(it -> it.severity().compareTo(Severity.SEVERE) >= 0)
          .map(it -> "by now: " + it.text())
          .findFirst();
    }
  }
}
