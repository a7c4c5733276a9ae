package io.etcdsh.procedure;

import io.etcdsh.model.Member;
import io.etcdsh.plan.Step;
import java.util.List;

/**
 * How a member goes: off the list first, while it still runs, for one that is stopped first counts
 * as a failure.
 */
final class Leaving {
  private Leaving() {}

  static List<Step> of(Member member) {
    return List.of(
        new Step.RemoveMember(member.id()),
        new Step.RetireNode(member.id(), member.label(), member.peerUrls()));
  }
}
