package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.List;

/** The line of etcdctl that asks for a step. */
public final class EtcdctlLine {
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
      case Step.RemoveMember(MemberId member) -> "etcdctl member remove " + member.hex();
      case Step.PromoteMember(MemberId member) -> "etcdctl member promote " + member.hex();
      case Step.UpdateMember(MemberId member, List<String> urls) ->
          "etcdctl member update " + member.hex() + " --peer-urls=" + String.join(",", urls);
      case Step.MoveLeader(MemberId target) -> "etcdctl move-leader " + target.hex();
    };
  }

  /** As a POSIX shell wants it. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._:@%+=/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
