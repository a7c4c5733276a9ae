package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.List;

/** Steps in words. */
public final class StepText {
  private StepText() {}

  /** What a step does, for example {@code remove m3 (8e9e05c52164694d)}. */
  public static String of(ClusterView view, Step step) {
    return switch (step) {
      case Step.AddMember(String name, List<String> urls, boolean learner) ->
          "add %s %s at %s".formatted(learner ? "learner" : "voter", name, String.join(", ", urls));
      case Step.RemoveMember(MemberId member) -> "remove " + told(view, member);
      case Step.PromoteMember(MemberId member) -> "promote " + told(view, member);
      case Step.UpdateMember(MemberId member, List<String> urls) ->
          "update " + told(view, member) + " to " + String.join(", ", urls);
      case Step.MoveLeader(MemberId target) ->
          "move the leadership from %s to %s"
              .formatted(
                  view.leader().isNone() ? "nobody" : view.label(view.leader()),
                  told(view, target));
      case Step.StartNode(MemberId member, String name, List<String> urls) -> "start " + name;
      case Step.RetireNode(MemberId member, String name, List<String> urls) ->
          "end %s and take its data out of use".formatted(name);
      case Step.Nudge(MemberId member) ->
          "if %s does not begin to serve, write once".formatted(view.label(member));
      case Step.AwaitSync(MemberId member) ->
          "wait until %s has caught up".formatted(view.label(member));
      case Step.AwaitSteady steady -> "wait until all is well";
    };
  }

  private static String told(ClusterView view, MemberId member) {
    if (StandIns.isOne(member)) {
      return view.label(member);
    }
    return view.find(member).isPresent()
        ? "%s (%s)".formatted(view.label(member), member.hex())
        : member.hex();
  }
}
