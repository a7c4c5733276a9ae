package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.List;

/**
 * The lines for a POSIX shell that do what a step does: those of etcdctl for requests, a comment
 * for what etcdctl cannot do.
 */
public final class EtcdctlLine {
  /** The key that is put and deleted to wake a cluster that nobody writes to. */
  public static final String NUDGE_KEY = "/etcdsh/nudge";

  private EtcdctlLine() {}

  /** The line, without the options that reach the cluster. */
  public static String of(Step step) {
    return switch (step) {
      case Step.AddMember(String name, List<String> urls, boolean learner) ->
          "etcdctl member add "
              + quoted(name)
              + " --peer-urls="
              + String.join(",", urls)
              + (learner ? " --learner" : "");
      case Step.RemoveMember(MemberId member) -> "etcdctl member remove " + id(member);
      case Step.PromoteMember(MemberId member) -> "etcdctl member promote " + id(member);
      case Step.UpdateMember(MemberId member, List<String> urls) ->
          "etcdctl member update " + id(member) + " --peer-urls=" + String.join(",", urls);
      case Step.MoveLeader(MemberId target) -> "etcdctl move-leader " + id(target);
      case Step.StartNode(MemberId member, String name, List<String> urls) ->
          "# start %s at %s".formatted(name, String.join(", ", urls));
      case Step.RetireNode(MemberId member, String name, List<String> urls) ->
          "# stop %s and put its data away".formatted(name);
      case Step.Nudge nudge ->
          "# if the new member does not serve: etcdctl put %1$s '' && etcdctl del %1$s"
              .formatted(NUDGE_KEY);
      case Step.AwaitSync(MemberId member) -> "# wait until %s has caught up".formatted(id(member));
      case Step.AwaitSteady steady -> "# wait until all is well";
    };
  }

  private static String id(MemberId member) {
    return StandIns.isOne(member) ? "$ID_OF_NEW_MEMBER" : member.hex();
  }

  /** As a POSIX shell wants it. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._:@%+=/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
