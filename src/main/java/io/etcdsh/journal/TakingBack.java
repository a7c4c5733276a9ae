package io.etcdsh.journal;

import io.etcdsh.plan.Step;
import java.util.List;

/** What it takes to undo an entry. */
public sealed interface TakingBack {

  /**
   * These steps, in this order.
   *
   * @param steps at least one, or none if the entry itself came to nothing
   * @param notes what is different afterwards and what is left to do, one sentence each
   */
  record Steps(List<Step> steps, List<String> notes) implements TakingBack {
    /** Copies the lists. */
    public Steps {
      steps = List.copyOf(steps);
      notes = List.copyOf(notes);
    }
  }

  /** Nothing of it was made, so there is nothing to take back; the reason is one sentence. */
  record Nothing(String reason) implements TakingBack {}

  /**
   * It cannot be undone, or not yet.
   *
   * @param reason why, one sentence
   * @param compensation what comes nearest, or what to do first, one sentence
   */
  record Impossible(String reason, String compensation) implements TakingBack {}
}
