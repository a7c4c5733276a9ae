package io.etcdsh.command.member;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberChange;
import io.etcdsh.model.MemberId;
import java.util.Optional;

/**
 * A change of the members that was made.
 *
 * @param kind what was done
 * @param member to whom
 * @param name what an added member will be called
 * @param change the server's answer
 */
record ChangedMembers(Kind kind, MemberId member, String name, MemberChange change) {

  /** What can be done to a member. */
  enum Kind {
    /** It is new. */
    ADDED("added"),
    /** It is gone. */
    REMOVED("removed"),
    /** It has other peer URLs. */
    UPDATED("updated"),
    /** It has a vote. */
    PROMOTED("promoted");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** The new member, after an addition. */
  Optional<Member> added() {
    return change.added();
  }
}
