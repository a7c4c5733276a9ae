package io.etcdsh.live;

import io.etcdsh.etcd.MemberVisit;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberStatus;
import java.util.Optional;

/**
 * One member as it was seen last.
 *
 * @param member its entry in the member list
 * @param visit the last visit at it; absent until there was one, if it has never started, and if
 *     nothing that it advertises leads to it from here
 * @param awaited whether its first visit is still to come
 */
public record MemberPulse(Member member, Optional<MemberVisit> visit, boolean awaited) {

  /** Whether it answered when it was visited last. */
  public boolean answers() {
    return visit.filter(MemberVisit::answered).isPresent();
  }

  /** Whether it did not answer, once or more often. */
  public boolean silent() {
    return visit.filter(it -> !it.answered()).isPresent();
  }

  /** Whether it can be called down: one answer that is late is no reason. */
  boolean down() {
    return visit.filter(it -> it.missed() > 1).isPresent();
  }

  /** What it says of itself, if it does at this moment. */
  public Optional<MemberStatus> status() {
    return visit.filter(it -> it.failure().isEmpty()).flatMap(MemberVisit::last);
  }
}
