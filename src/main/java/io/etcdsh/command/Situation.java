package io.etcdsh.command;

import io.etcdsh.journal.Entry;
import io.etcdsh.node.NodeDriver;
import io.etcdsh.plan.ClusterView;
import java.util.List;

/**
 * What a change is planned on.
 *
 * @param view the cluster as it is now
 * @param entries what the journal says of it, oldest first
 * @param nodes who works on the machines of its members
 */
public record Situation(ClusterView view, List<Entry> entries, NodeDriver nodes) {
  /** Copies the list. */
  public Situation {
    entries = List.copyOf(entries);
  }
}
