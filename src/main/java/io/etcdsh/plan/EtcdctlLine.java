package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines for a POSIX shell that do what a step does: those of etcdctl for requests, a comment
 * for what etcdctl cannot do. The ID of a member that a plan adds is not known before; later lines
 * call it {@code $ID_OF_} and its name.
 */
public final class EtcdctlLine {
  /** The key that is put and deleted to wake a cluster that nobody writes to. */
  public static final String NUDGE_KEY = "/etcdsh/nudge";

  private final Map<MemberId, String> names;

  private EtcdctlLine(Map<MemberId, String> names) {
    this.names = names;
  }

  /** The line of one step, without the options that reach the cluster. */
  public static String of(Step step) {
    return new EtcdctlLine(Map.of()).line(step);
  }

  /** The lines of steps that are made one after the other. */
  public static List<String> of(List<Step> steps) {
    Map<MemberId, String> names = new HashMap<>();
    StandIns.ofSteps(steps)
        .forEach(
            (number, standIn) -> {
              if (steps.get(number) instanceof Step.AddMember add && !add.name().isEmpty()) {
                names.put(standIn, add.name());
              }
            });
    return steps.stream().map(new EtcdctlLine(names)::line).toList();
  }

  private String line(Step step) {
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
          "# stop %s and take its data out of use".formatted(name);
      case Step.Nudge nudge ->
          "# if the new member does not serve: etcdctl put %1$s '' && etcdctl del %1$s"
              .formatted(NUDGE_KEY);
      case Step.AwaitSync(MemberId member) ->
          "# wait until %s has caught up".formatted(names.getOrDefault(member, id(member)));
      case Step.AwaitSteady steady -> "# wait until all is well";
    };
  }

  private String id(MemberId member) {
    if (!StandIns.isOne(member)) {
      return member.hex();
    }
    return "$ID_OF_" + names.getOrDefault(member, "NEW_MEMBER").replaceAll("[^A-Za-z0-9_]", "_");
  }

  /** As a POSIX shell wants it. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._:@%+=/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
