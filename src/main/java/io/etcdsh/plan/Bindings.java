package io.etcdsh.plan;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The real IDs of members that a plan has added so far.
 *
 * @param ids by stand-in
 */
public record Bindings(Map<MemberId, MemberId> ids) {
  /** Nothing was added yet. */
  public static final Bindings NONE = new Bindings(Map.of());

  /** Copies the map. */
  public Bindings {
    ids = Map.copyOf(ids);
  }

  /** The same with one more. */
  public Bindings with(MemberId standIn, MemberId real) {
    Map<MemberId, MemberId> more = new HashMap<>(ids);
    more.put(standIn, real);
    return new Bindings(more);
  }

  /** The real ID, if this stands for a member that was added; else the same. */
  public MemberId of(MemberId id) {
    return ids.getOrDefault(id, id);
  }

  /** The step with real IDs. */
  public Step of(Step step) {
    return switch (step) {
      case Step.AddMember add -> add;
      case Step.PromoteMember(MemberId member) -> new Step.PromoteMember(of(member));
      case Step.RemoveMember(MemberId member) -> new Step.RemoveMember(of(member));
      case Step.UpdateMember(MemberId member, List<String> urls) ->
          new Step.UpdateMember(of(member), urls);
      case Step.MoveLeader(MemberId target) -> new Step.MoveLeader(of(target));
      case Step.StartNode(MemberId member, String name, List<String> urls) ->
          new Step.StartNode(of(member), name, urls);
      case Step.RetireNode(MemberId member, String name, List<String> urls) ->
          new Step.RetireNode(of(member), name, urls);
      case Step.Nudge(MemberId member) -> new Step.Nudge(of(member));
      case Step.AwaitSync(MemberId member) -> new Step.AwaitSync(of(member));
      case Step.AwaitSteady(List<MemberId> except) ->
          new Step.AwaitSteady(except.stream().map(this::of).toList());
    };
  }

  /** The guard with real IDs. */
  public Guard of(Guard guard) {
    return switch (guard) {
      case Guard.MembersAre members ->
          new Guard.MembersAre(
              members.cluster(), members.members().stream().map(this::of).toList());
      case Guard.LeaderIs(MemberId leader) -> new Guard.LeaderIs(of(leader));
      case Guard.NotWorse(Step step, var severity) -> new Guard.NotWorse(of(step), severity);
    };
  }

  /** The cluster with real IDs. */
  public ClusterView of(ClusterView view) {
    return view.mapping(it -> it.with(of(it.member()))).ledBy(of(view.leader()));
  }

  private Member of(Member member) {
    return new Member(
        of(member.id()), member.name(), member.peerUrls(), member.clientUrls(), member.learner());
  }
}
