package io.etcdsh.procedure;

import io.etcdsh.journal.Ending;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Intent;
import io.etcdsh.journal.JournalledStep;
import io.etcdsh.journal.MembersBefore;
import io.etcdsh.journal.Origin;
import io.etcdsh.journal.Outcome;
import io.etcdsh.journal.StepReference;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Aftermath;
import io.etcdsh.plan.Bindings;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
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

  /** The first {@code count} steps of {@code plan}. */
  static Carried out(Plan plan, int count) {
    List<Step> steps = plan.bare();
    Map<Integer, MemberId> standIns = StandIns.ofSteps(steps);
    Bindings real = Bindings.NONE;
    ClusterView view = plan.view();
    List<JournalledStep> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<MemberId> added =
          standIns.containsKey(i) ? Optional.of(new MemberId(FIRST + i)) : Optional.empty();
      if (added.isPresent()) {
        real = real.with(standIns.get(i), added.get());
      }
      made.add(step(plan, i, real.of(steps.get(i)), renamed(view, real), added));
      view = Aftermath.of(view, steps.get(i));
    }
    return new Carried(new Entry(ID, made), view, real);
  }

  private static JournalledStep step(
      Plan plan, int number, Step step, ClusterView before, Optional<MemberId> added) {
    StepReference about = new StepReference(ID, number);
    Intent intent =
        new Intent(
            about,
            Instant.EPOCH,
            before.id(),
            new Origin("me", "here", Optional.empty(), "line"),
            plan.digest(),
            step,
            plan.steps().get(number).reversal(),
            new MembersBefore(before.list(), before.leader()),
            "m:2379",
            List.of(),
            Optional.empty(),
            number == 0 ? plan.bare() : List.of());
    Outcome outcome =
        new Outcome(about, Instant.EPOCH, before.id(), new Ending.Done("", added), List.of());
    return new JournalledStep(intent, Optional.of(outcome), Optional.empty());
  }

  /** The cluster afterwards, as somebody would see it. */
  ClusterView seen() {
    return renamed(view, real);
  }

  private static ClusterView renamed(ClusterView view, Bindings real) {
    return real.of(view);
  }
}
