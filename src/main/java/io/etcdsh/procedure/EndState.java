package io.etcdsh.procedure;

import io.etcdsh.plan.Concern;
import io.etcdsh.plan.Concern.Severity;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.QuorumCount;
import java.util.ArrayList;
import java.util.List;

/**
 * What a procedure must not come to without somebody typing a name: fewer failures tolerated on the
 * way than wanted, an even number of voters, or fewer than three.
 *
 * @param tolerance how many failures are to be borne all the way, if they are borne now
 */
public record EndState(int tolerance) {

  /** What is asked for where nobody says otherwise. */
  public static final int DEFAULT_TOLERANCE = 1;

  private static final int FEWEST = 3;

  /** The same plan with these concerns. */
  public Plan of(Plan plan) {
    List<Concern> concerns = new ArrayList<>();
    QuorumCount now = plan.view().count();
    QuorumCount end = plan.steps().getLast().after();
    int wanted = Math.min(tolerance, now.tolerance());
    int least = lowest(plan);
    if (least < wanted) {
      concerns.add(
          severe(
              "On the way it tolerates %d failures, and %d are wanted.".formatted(least, wanted)));
    }
    if (end.voters() % 2 == 0 && end.voters() != now.voters()) {
      concerns.add(severe("It ends with an even number of voters, %d.".formatted(end.voters())));
    }
    if (end.voters() < FEWEST && end.voters() < now.voters()) {
      concerns.add(
          severe("It ends with %d voters: none may fail any more.".formatted(end.voters())));
    }
    return plan.withConcerns(concerns);
  }

  /** The lowest tolerance between the steps. */
  static int lowest(Plan plan) {
    return plan.steps().stream().mapToInt(it -> it.after().tolerance()).min().orElse(0);
  }

  private static Concern severe(String text) {
    return new Concern(Severity.SEVERE, text);
  }
}
