package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import io.etcdsh.model.MemberStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in the way of the next change of the members: the conditions that must hold before and
 * between the steps of every procedure. One sentence each.
 */
public final class Steadiness {
  private Steadiness() {}

  /** What must be mended, for it does not pass by itself; {@code except} need not answer. */
  public static List<String> faults(ClusterView view, List<MemberId> except) {
    List<String> faults = new ArrayList<>();
    if (view.leader().isNone()) {
      faults.add("The cluster has no leader.");
    }
    view.members().stream()
        .filter(it -> !it.answers() && !except.contains(it.id()))
        .map(it -> "%s does not answer.".formatted(it.member().label()))
        .forEach(faults::add);
    return faults;
  }

  /** The same, with what passes by itself if one waits. */
  public static List<String> missing(ClusterView view, List<MemberId> except) {
    List<String> missing = new ArrayList<>(faults(view, except));
    missing.addAll(view.amiss());
    view.members().stream()
        .filter(it -> !except.contains(it.id()))
        .forEach(it -> missing.addAll(passing(view, it)));
    return missing;
  }

  private static List<String> passing(ClusterView view, MemberView it) {
    String label = it.member().label();
    if (it.answers() && gap(view, it) > MemberStatus.IN_STEP) {
      return List.of("%s is %d entries behind.".formatted(label, gap(view, it)));
    }
    return switch (it.link()) {
      case SELF, UP -> List.of();
      case YOUNG -> List.of("%s has not been connected for 5 s.".formatted(label));
      case DOWN ->
          List.of("%s is not connected to %s.".formatted(label, view.label(view.serving())));
    };
  }

  /** How many entries a member is behind the leader; 0 if that is not known. */
  public static long gap(ClusterView view, MemberView member) {
    return Math.max(0, view.leaderIndex() - member.appliedIndex());
  }
}
