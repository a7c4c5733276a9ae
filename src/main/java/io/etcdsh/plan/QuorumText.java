package io.etcdsh.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a plan does to the quorum, in words. */
public final class QuorumText {
  private QuorumText() {}

  /** How many voters have to agree and how many may fail: now, afterwards, and at worst between. */
  public static String of(Plan plan) {
    List<QuorumCount> counts = plan.steps().stream().map(PlannedStep::after).toList();
    QuorumCount now = plan.steps().getFirst().before();
    QuorumCount then = counts.getLast();
    String ends = now.equals(then) ? "; the same afterwards" : "; then " + arithmetic(then, "");
    return arithmetic(now, " must agree") + ends + worst(counts, now, then) + ".";
  }

  private static String arithmetic(QuorumCount count, String verb) {
    String answering =
        count.answering() == count.voters() ? "" : ", %d answer".formatted(count.answering());
    return "%d of %d%s%s, %s"
        .formatted(count.quorum(), count.voters(), verb, answering, toSpare(count));
  }

  private static String toSpare(QuorumCount count) {
    if (!count.hasQuorum()) {
      return "NO QUORUM";
    }
    return count.tolerance() == 0 ? "none may fail" : count.tolerance() + " more may fail";
  }

  /** Told only where it is worse than both ends: else they say enough. */
  private static String worst(List<QuorumCount> counts, QuorumCount now, QuorumCount then) {
    int step =
        IntStream.range(0, counts.size())
            .boxed()
            .min(Comparator.comparingInt(it -> counts.get(it).tolerance()))
            .orElse(0);
    QuorumCount least = counts.get(step);
    return least.tolerance() < Math.min(now.tolerance(), then.tolerance())
        ? "; after step %d: %s".formatted(step + 1, arithmetic(least, ""))
        : "";
  }
}
