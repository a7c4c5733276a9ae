package io.etcdsh.execute;

import io.etcdsh.etcd.ClusterReader;
import io.etcdsh.model.Endpoint;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberStatus;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.MemberView;
import java.time.Duration;
import java.util.List;

/**
 * Asks every member that answers whether it sees the new leader.
 *
 * @param reader asks
 * @param limit for each call
 */
record LeaderAgreement(ClusterReader reader, Duration limit) {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Waits until all do; the labels of those that do not when the time is up. */
  List<String> missing(ClusterView view, MemberId leader) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Member> asked =
        view.members().stream()
            .filter(it -> it.answers() && !it.member().clientUrls().isEmpty())
            .map(MemberView::member)
            .toList();
    while (true) {
      List<Member> left = asked.stream().filter(it -> !sees(it, leader)).toList();
      if (left.isEmpty() || System.nanoTime() > end || !Waiting.pause(PAUSE)) {
        return left.stream().map(Member::label).toList();
      }
      asked = left;
    }
  }

  private boolean sees(Member member, MemberId leader) {
    return reader
        .status(new Endpoint(member.clientUrls().getFirst()), limit)
        .toOptional()
        .map(MemberStatus::leader)
        .filter(leader::equals)
        .isPresent();
  }
}
