package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * IDs for members that are not there yet: servers choose the real ones when they add them. A real
 * ID is the beginning of a hash ({@code membership/member.go}, computeMemberId), and as good as
 * never one of the last numbers that there are. Of those the very last are for members that a plan
 * is going to add, for its own later steps; the ones below are for members that earlier lines of a
 * rehearsed script would have added, so that a plan can speak of both.
 */
public final class StandIns {
  private static final long OF_PLAN = -256;
  private static final long REHEARSED = -512;

  private StandIns() {}

  /** The {@code count}th member that a plan adds, counted from 1. */
  public static MemberId of(int count) {
    return new MemberId(OF_PLAN + count);
  }

  /** Whether this stands for a member that is not there yet. */
  public static boolean isOne(MemberId id) {
    return id.value() > REHEARSED && id.value() < 0;
  }

  /** Whether this stands for a member that the very plan is going to add. */
  static boolean isOfPlan(MemberId id) {
    return id.value() > OF_PLAN && id.value() < 0;
  }

  /** What to print for an ID: nobody knows yet which one a new member gets. */
  public static String told(MemberId id) {
    return isOne(id) ? "new" : id.hex();
  }

  /** What the next member gets that a plan adds in {@code view}. */
  static MemberId next(ClusterView view) {
    return new MemberId(
        1
            + view.members().stream()
                .map(MemberView::id)
                .filter(StandIns::isOfPlan)
                .mapToLong(MemberId::value)
                .max()
                .orElse(OF_PLAN));
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
   * What the members that these steps add are called by the later lines of a rehearsed script.
   *
   * @param taken how many members the lines before have added; a number is never given twice
   */
  public static Bindings rehearsed(List<Step> steps, int taken) {
    Bindings bindings = Bindings.NONE;
    for (MemberId standIn : ofSteps(steps).values()) {
      bindings =
          bindings.with(standIn, new MemberId(standIn.value() - OF_PLAN + REHEARSED + taken));
    }
    return bindings;
  }
}
