package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * IDs for members that a plan is going to add: servers choose the real ones when they add them, so
 * until then later steps speak of the last numbers that there are. A real ID is the beginning of a
 * hash ({@code membership/member.go}, computeMemberId), and as good as never one of these.
 */
public final class StandIns {
  private static final long BASE = -256;

  private StandIns() {}

  /** The {@code count}th member that a plan adds to a cluster of real members, counted from 1. */
  public static MemberId of(int count) {
    return new MemberId(BASE + count);
  }

  /** Whether this stands for a member that is not there yet. */
  public static boolean isOne(MemberId id) {
    return id.value() > BASE && id.value() < 0;
  }

  /** What the next member gets that is added in {@code view}. */
  static MemberId next(ClusterView view) {
    return new MemberId(
        1
            + view.members().stream()
                .map(MemberView::id)
                .filter(StandIns::isOne)
                .mapToLong(MemberId::value)
                .max()
                .orElse(BASE));
  }

  /** The stand-in of each step that adds a member, by the number of the step. */
  public static Map<Integer, MemberId> ofSteps(List<Step> steps) {
    Map<Integer, MemberId> all = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.AddMember) {
        all.put(i, of(all.size() + 1));
      }
    }
    return all;
  }

  /**
   * Other stand-ins for these steps where some are taken: in a cluster that an earlier line of a
   * rehearsed script would leave.
   */
  static Bindings freed(ClusterView view, List<Step> steps) {
    int taken = (int) (next(view).value() - of(1).value());
    Bindings bindings = Bindings.NONE;
    for (MemberId standIn : taken == 0 ? List.<MemberId>of() : ofSteps(steps).values()) {
      bindings = bindings.with(standIn, new MemberId(standIn.value() + taken));
    }
    return bindings;
  }
}
