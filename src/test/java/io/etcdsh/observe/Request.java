package io.etcdsh.observe;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.MemberView;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.Step.AddMember;
import io.etcdsh.plan.Step.MoveLeader;
import io.etcdsh.plan.Step.PromoteMember;
import io.etcdsh.plan.Step.RemoveMember;
import io.etcdsh.plan.Step.UpdateMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request to ask a server.
 *
 * @param name in words
 * @param step what to ask
 * @param harmless whether the state is the same after it, even if it is accepted
 */
record Request(String name, Step.Request step, boolean harmless) {
  private static final MemberId UNKNOWN = new MemberId(-1);

  private static Request of(String name, Step.Request step) {
    return new Request(name, step, false);
  }

  /** All that can be asked of a cluster that looks like {@code view}. */
  static List<Request> all(StatedCluster cluster, ClusterView view) {
    String used = view.members().getLast().member().peerUrls().getFirst();
    String leaders = url(view.find(view.serving()).orElseThrow());
    List<Request> all = new ArrayList<>(additions(used));
    kinds(cluster, view).forEach((kind, it) -> all.addAll(about(kind, it, leaders)));
    all.add(of("remove unknown", new RemoveMember(UNKNOWN)));
    all.add(of("promote unknown", new PromoteMember(UNKNOWN)));
    all.add(of("update unknown", new UpdateMember(UNKNOWN, List.of(StatedCluster.freeUrl()))));
    all.add(of("move-leader unknown", new MoveLeader(UNKNOWN)));
    return all;
  }

  private static List<Request> additions(String used) {
    List<String> free = List.of(StatedCluster.freeUrl());
    return List.of(
        of("add voter", new AddMember("new", free, false)),
        of("add learner", new AddMember("new", free, true)),
        of("add voter with a used URL", new AddMember("new", List.of(used), false)),
        of("add learner with a used URL", new AddMember("new", List.of(used), true)));
  }

  /** One member of each kind: which of two alike is asked about makes no difference. */
  private static Map<String, MemberView> kinds(StatedCluster cluster, ClusterView view) {
    Map<String, MemberView> kinds = new TreeMap<>();
    for (MemberView member : view.members()) {
      String kind = (member.votes() ? "voter " : "learner ") + cluster.letter(member);
      boolean serves = member.member().id().equals(view.serving());
      kinds.put(serves ? "serving" : kind, member);
    }
    return kinds;
  }

  private static List<Request> about(String kind, MemberView member, String leaders) {
    MemberId id = member.member().id();
    boolean serves = kind.equals("serving");
    List<Request> about = new ArrayList<>();
    about.add(of("remove " + kind, new RemoveMember(id)));
    about.add(of("promote " + kind, new PromoteMember(id)));
    about.add(new Request("move-leader " + kind, new MoveLeader(id), serves));
    UpdateMember same = new UpdateMember(id, List.of(url(member)));
    about.add(new Request("update " + kind + " to its URL", same, member.votes()));
    if (!serves) {
      about.add(of("update " + kind + " to a used URL", new UpdateMember(id, List.of(leaders))));
    }
    if (!member.answers()) {
      List<String> free = List.of(StatedCluster.freeUrl());
      about.add(of("update " + kind + " to a free URL", new UpdateMember(id, free)));
    }
    return about;
  }

  private static String url(MemberView member) {
    return member.member().peerUrls().getFirst();
  }
}
