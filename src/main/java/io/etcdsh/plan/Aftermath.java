package io.etcdsh.plan;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import java.util.List;

/** The cluster as it will be when a step has been made and nothing else has happened. */
public final class Aftermath {
  private Aftermath() {}

  /** After one step. */
  public static ClusterView of(ClusterView view, Step step) {
    return switch (step) {
      case Step.AddMember(var name, var urls, boolean learner) -> {
        // Not started, so it has neither a name nor an answer; its ID is the server's to choose.
        Member added = new Member(StandIns.next(view), "", urls, List.of(), learner);
        yield view.plus(new MemberView(added, Link.DOWN, false, 0));
      }
      case Step.RemoveMember(MemberId member) -> view.minus(member);
      case Step.UpdateMember(MemberId member, var urls) ->
          changed(view, member, it -> withUrls(it, urls));
      case Step.PromoteMember(MemberId member) -> changed(view, member, Aftermath::asVoter);
      case Step.MoveLeader(MemberId target) -> moved(view, target);
      case Step.StartNode(MemberId member, String name, List<String> urls) ->
          view.replacing(member, it -> started(it, name));
      case Step.RetireNode retire -> view;
      case Step.Nudge nudge -> view;
      case Step.AwaitSync(MemberId member) -> view.replacing(member, it -> caughtUp(view, it));
      case Step.AwaitSteady steady -> settled(view);
    };
  }

  /** After several steps. */
  public static ClusterView of(ClusterView view, List<Step> steps) {
    ClusterView now = view;
    for (Step step : steps) {
      now = of(now, step);
    }
    return now;
  }

  /** What comes next is put to the new leader. */
  private static ClusterView moved(ClusterView view, MemberId target) {
    ClusterView led = view.ledBy(target);
    return led.answeringLeader().map(led::servedBy).orElse(led);
  }

  private static MemberView started(MemberView it, String name) {
    Member member = it.member();
    Member named =
        new Member(member.id(), name, member.peerUrls(), member.clientUrls(), member.learner());
    return new MemberView(named, Link.YOUNG, true, it.appliedIndex());
  }

  private static MemberView caughtUp(ClusterView view, MemberView it) {
    return new MemberView(it.member(), it.link(), true, view.leaderIndex());
  }

  /** Every link has come of age; after a removal of the leader another one leads. */
  private static ClusterView settled(ClusterView view) {
    MemberId leader =
        view.leader().isNone() && view.count().hasQuorum()
            ? view.voters().stream()
                .filter(MemberView::answers)
                .findFirst()
                .map(MemberView::id)
                .orElse(MemberId.NONE)
            : view.leader();
    return view.ledBy(leader)
        .mapping(
            it ->
                it.link() == Link.YOUNG
                    ? new MemberView(it.member(), Link.UP, it.answers(), it.appliedIndex())
                    : it);
  }

  private interface Change {
    Member of(Member member);
  }

  private static ClusterView changed(ClusterView view, MemberId id, Change change) {
    return view.find(id).map(it -> view.replacing(change.of(it.member()))).orElse(view);
  }

  private static Member withUrls(Member it, List<String> urls) {
    return new Member(it.id(), it.name(), urls, it.clientUrls(), it.learner());
  }

  private static Member asVoter(Member it) {
    return new Member(it.id(), it.name(), it.peerUrls(), it.clientUrls(), false);
  }
}
