package io.etcdsh.plan;

import io.etcdsh.plan.Concern.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A step and all that is known of it beforehand.
 *
 * @param step the request
 * @param guards what must still hold when it is sent
 * @param prediction what the server will answer
 * @param reversal how to take it back
 * @param before the votes before it
 * @param after the votes after it, if it is accepted
 * @param concerns what to know of it
 */
public record PlannedStep(
    Step step,
    List<Guard> guards,
    Prediction prediction,
    Reversal reversal,
    QuorumCount before,
    QuorumCount after,
    List<Concern> concerns) {

  /** Copies the lists. */
  public PlannedStep {
    guards = List.copyOf(guards);
    concerns = List.copyOf(concerns);
  }

  PlannedStep withNotes(List<String> notes) {
    List<Concern> all = new ArrayList<>(concerns);
    notes.forEach(note -> all.add(new Concern(Severity.NOTE, note)));
    return new PlannedStep(step, guards, prediction, reversal, before, after, all);
  }

  /** Whether any concern weighs at least {@code severity}. */
  public boolean hasConcern(Severity severity) {
    return concerns.stream().anyMatch(it -> it.severity().compareTo(severity) >= 0);
  }
}
