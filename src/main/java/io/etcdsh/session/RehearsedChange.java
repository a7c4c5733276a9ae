package io.etcdsh.session;

import io.etcdsh.journal.Entry;
import io.etcdsh.plan.Aftermath;
import io.etcdsh.plan.Bindings;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.LaterLook;
import io.etcdsh.plan.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a line of a script would have done.
 *
 * @param steps of its plan
 * @param ids what the later lines call the members that it adds
 * @param entry what the journal would have of it
 */
record RehearsedChange(List<Step> steps, Bindings ids, Entry entry) {
  /** Copies the list. */
  RehearsedChange {
    steps = List.copyOf(steps);
  }

  /** The cluster as the next line would find it. */
  ClusterView after(ClusterView before) {
    return LaterLook.of(ids.of(Aftermath.of(before, steps)));
  }

  /** Its steps, as later lines would speak of them. */
  Stream<Step> told() {
    return steps.stream().map(ids::of);
  }

  /** How many members it adds. */
  int added() {
    return ids.ids().size();
  }
}
