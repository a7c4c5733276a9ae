package io.etcdsh.session;

import io.etcdsh.journal.Entry;
import io.etcdsh.journal.ForetoldEntry;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Bindings;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Guard;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the previewed lines of a script would have done to one cluster. It keeps the steps and not
 * what they lead to: they are gone through again on the cluster as each line finds it, so that who
 * answers, who leads and how far everybody has come is as fresh as without a rehearsal.
 *
 * @param found the members that the first line found
 * @param changes in the order of the lines
 */
record Rehearsal(Guard.MembersAre found, List<RehearsedChange> changes) {
  /** Copies the list. */
  Rehearsal {
    changes = List.copyOf(changes);
  }

  /** Nothing was rehearsed yet on the cluster that looks like this. */
  static Rehearsal on(ClusterView real) {
    return new Rehearsal(new Guard.MembersAre(real.id(), real.list()), List.of());
  }

  /** Why its steps no longer fit the cluster as it is now; nothing if they do. */
  Optional<String> outdated(ClusterView real) {
    return changes.isEmpty() ? Optional.empty() : found.broken(real);
  }

  /** The cluster as the next line would find it, if all of this had been done. */
  ClusterView view(ClusterView real) {
    ClusterView now = real;
    for (RehearsedChange change : changes) {
      now = change.after(now);
    }
    return now;
  }

  /** The journal as the next line would find it. */
  List<Entry> entries(List<Entry> real) {
    return Stream.concat(real.stream(), changes.stream().map(RehearsedChange::entry)).toList();
  }

  /** What a plan for the next line rests on beside what was seen: a sentence each. */
  List<String> notes(ClusterView real) {
    List<String> notes = new ArrayList<>();
    if (!changes.isEmpty()) {
      notes.add(
          "Planned on the cluster as %s before it would leave it some seconds later."
              .formatted(
                  changes.size() == 1 ? "the change" : "the %d changes".formatted(changes.size())));
    }
    ClusterView view = view(real);
    if (isAssumed(real.leader(), view.leader())) {
      notes.add(
          "Who is elected then is not known; %s is assumed.".formatted(view.label(view.leader())));
    }
    return notes;
  }

  /** Whether no line says that this one shall lead. */
  private boolean isAssumed(MemberId before, MemberId leader) {
    Step move = new Step.MoveLeader(leader);
    return !leader.isNone()
        && !leader.equals(before)
        && changes.stream().flatMap(RehearsedChange::told).noneMatch(move::equals);
  }

  /** The same after one more line. */
  Rehearsal with(Plan plan, ForetoldEntry entry) {
    int taken = changes.stream().mapToInt(RehearsedChange::added).sum();
    Bindings ids = StandIns.rehearsed(plan.bare(), taken);
    List<RehearsedChange> more = new ArrayList<>(changes);
    more.add(new RehearsedChange(plan.bare(), ids, entry.of(plan, ids)));
    return new Rehearsal(found, more);
  }
}
