package io.etcdsh.procedure;

import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.ForetoldEntry;
import io.etcdsh.journal.Origin;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Aftermath;
import io.etcdsh.plan.Bindings;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan carried out by a server that does what it is told: what the journal has of it and what the
 * cluster looks like.
 *
 * @param entry as it stands in the journal
 * @param view the cluster afterwards, with stand-ins for new members
 * @param real the IDs that new members got
 */
record Carried(Entry entry, ClusterView view, Bindings real) {
  private static final long FIRST = 900;
  private static final EntryId ID = new EntryId("20261122-100000-aaa");
  private static final Origin ORIGIN = new Origin("me", "here", Optional.empty(), "line");

  /** The first {@code count} steps of {@code plan}. */
  static Carried out(Plan plan, int count) {
    List<Step> steps = plan.bare().subList(0, count);
    Bindings real = Bindings.NONE;
    for (Map.Entry<Integer, MemberId> added : StandIns.ofSteps(steps).entrySet()) {
      real = real.with(added.getValue(), new MemberId(FIRST + added.getKey()));
    }
    Entry entry =
        new ForetoldEntry(ID, Instant.EPOCH, ORIGIN, List.of(), Optional.empty())
            .of(plan, real, count);
    return new Carried(entry, Aftermath.of(plan.view(), steps), real);
  }

  /** The cluster afterwards, as somebody would see it. */
  ClusterView seen() {
    return real.of(view);
  }
}
