package io.etcdsh.model;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a change of the members.
 *
 * @param header of the answer
 * @param added the new member, after an addition
 * @param members the list as the serving member has it now
 * @param encoded the answer's protobuf form
 */
public record MemberChange(
    ResponseHeader header, Optional<Member> added, List<Member> members, Bytes encoded) {

  /** Copies the list. */
  public MemberChange {
    members = List.copyOf(members);
  }
}
