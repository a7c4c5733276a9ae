package io.etcdsh.plan;

import io.etcdsh.model.ClusterId;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberList;
import java.util.List;
import java.util.Optional;

/** What must still be true when a step is about to be made. */
public sealed interface Guard {

  /** What is no longer true of a cluster that looks like this; nothing if it holds. */
  Optional<String> broken(MemberList now, MemberId leader);

  /** The cluster is the same one and has the same members with the same URLs and votes. */
  record MembersAre(ClusterId cluster, List<Member> members) implements Guard {
    /** Copies the list. */
    public MembersAre {
      members = List.copyOf(members);
    }

    @Override
    public Optional<String> broken(MemberList now, MemberId leader) {
      if (!now.header().clusterId().equals(cluster)) {
        return Optional.of(
            "it was made for cluster "
                + cluster
                + ", but "
                + now.header().clusterId()
                + " answers");
      }
      return now.members().equals(members)
          ? Optional.empty()
          : Optional.of("the member list has changed since it was made");
    }
  }

  /** The leader is still this member. */
  record LeaderIs(MemberId expected) implements Guard {
    @Override
    public Optional<String> broken(MemberList now, MemberId leader) {
      return leader.equals(expected)
          ? Optional.empty()
          : Optional.of("the leader has changed since it was made");
    }
  }
}
