package io.etcdsh.plan;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import java.util.List;

/** The cluster as it will be when a step has been made and nothing else has happened. */
final class Aftermath {
  private Aftermath() {}

  static ClusterView of(ClusterView view, Step step) {
    return switch (step) {
      case Step.AddMember(var name, var urls, boolean learner) -> {
        // Not started, so it has neither a name nor an answer; its ID is the server's to choose.
        Member added = new Member(MemberId.NONE, "", urls, List.of(), learner);
        yield view.plus(new MemberView(added, Link.DOWN, false, 0));
      }
      case Step.RemoveMember(MemberId member) -> view.minus(member);
      case Step.UpdateMember(MemberId member, var urls) ->
          changed(view, member, it -> withUrls(it, urls));
      case Step.PromoteMember(MemberId member) -> changed(view, member, Aftermath::asVoter);
      case Step.MoveLeader(MemberId target) -> view.ledBy(target);
    };
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
