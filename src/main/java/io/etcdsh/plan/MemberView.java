package io.etcdsh.plan;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;

/**
 * One member as it was seen.
 *
 * @param member its entry in the member list
 * @param link how the serving member is linked to it
 * @param answers whether it answered us within the deadline; a hung member does not, though its
 *     link may stay up
 * @param appliedIndex the last raft index that it had applied; 0 if it did not answer
 */
public record MemberView(Member member, Link link, boolean answers, long appliedIndex) {

  /** Whether it votes. */
  public boolean votes() {
    return !member.learner();
  }

  MemberId id() {
    return member.id();
  }

  /** The same as {@code other} sees it; how the two were linked is how they still are. */
  MemberView seenBy(MemberId other) {
    Link toThis = link == Link.SELF ? (answers ? Link.UP : Link.DOWN) : link;
    return new MemberView(member, id().equals(other) ? Link.SELF : toThis, answers, appliedIndex);
  }

  MemberView with(Member changed) {
    return new MemberView(changed, link, answers, appliedIndex);
  }
}
