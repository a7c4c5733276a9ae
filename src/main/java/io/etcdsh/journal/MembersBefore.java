package io.etcdsh.journal;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * What a step found, as far as taking it back depends on it.
 *
 * @param members the member list
 * @param leader the leader; none if none was seen
 */
public record MembersBefore(List<Member> members, MemberId leader) {

  /** Copies the list. */
  public MembersBefore {
    members = List.copyOf(members);
  }

  /** The member with {@code wanted}, if it was listed. */
  public Optional<Member> find(MemberId wanted) {
    return members.stream().filter(it -> it.id().equals(wanted)).findFirst();
  }
}
