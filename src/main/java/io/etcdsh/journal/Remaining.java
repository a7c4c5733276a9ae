package io.etcdsh.journal;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Bindings;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is left of a plan that stopped. */
public final class Remaining {
  private Remaining() {}

  /**
   * The steps of the plan of {@code entry} from the first that was not made, and the waits right
   * before it once more, for what they found may be long ago; with the IDs that members got
   * meanwhile. Absent if the journal does not know such an ID.
   */
  public static Optional<List<Step>> of(Entry entry) {
    int made = made(entry);
    Bindings bindings = Bindings.NONE;
    int still = 0;
    for (Map.Entry<Integer, MemberId> each :
        new TreeMap<>(StandIns.ofSteps(entry.plan())).entrySet()) {
      boolean isAdded = each.getKey() < made;
      Optional<MemberId> id =
          isAdded
              ? Touched.added(entry.steps().get(each.getKey()))
              : Optional.of(StandIns.of(++still));
      if (id.isEmpty()) {
        return Optional.empty();
      }
      bindings = bindings.with(each.getValue(), id.get());
    }
    List<Step> plan = entry.plan();
    return Optional.of(plan.subList(made, plan.size()).stream().map(bindings::of).toList());
  }

  private static int made(Entry entry) {
    int made = (int) entry.steps().stream().takeWhile(it -> it.state().made()).count();
    List<Step> plan = entry.plan();
    while (made > 0 && made < plan.size() && plan.get(made - 1) instanceof Step.Wait) {
      made--;
    }
    return made;
  }
}
