package io.etcdsh.model;

import java.util.List;
import java.util.Optional;

/**
 * The members of a cluster as one of them told.
 *
 * @param header of the answer
 * @param members in the order of the answer, which is by ID
 * @param encoded the answer's protobuf form
 */
public record MemberList(ResponseHeader header, List<Member> members, Bytes encoded) {

  /** Copies the list. */
  public MemberList {
    members = List.copyOf(members);
  }

  /** The member with {@code id}, if it is listed. */
  public Optional<Member> find(MemberId id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }
}
