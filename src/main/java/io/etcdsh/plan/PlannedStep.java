package io.etcdsh.plan;

import io.etcdsh.plan.Concern.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step and all that is known of it beforehand.
 *
 * @param view the cluster before it: as it was seen, or as the steps before would leave it
 * @param step what is done
 * @param guards what must still hold when it is sent
 * @param prediction what the server will answer
 * @param reversal how to take it back
 * @param after the votes after it, if it is accepted
 * @param concerns what to know of it
 */
public record PlannedStep(
    ClusterView view,
    Step step,
    List<Guard> guards,
    Prediction prediction,
    Reversal reversal,
    QuorumCount after,
    List<Concern> concerns) {

  /** Copies the lists. */
  public PlannedStep {
    guards = List.copyOf(guards);
    concerns = List.copyOf(concerns);
  }

  /** The votes before it. */
  public QuorumCount before() {
    return view.count();
  }

  /** The same with other concerns. */
  PlannedStep with(List<Concern> others) {
    return new PlannedStep(view, step, guards, prediction, reversal, after, others);
  }

  /** The same with more concerns. */
  PlannedStep withMore(List<Concern> more) {
    return with(Stream.concat(concerns.stream(), more.stream()).toList());
  }

  /** Whether any concern weighs at least {@code severity}. */
  public boolean hasConcern(Severity severity) {
    return concerns.stream().anyMatch(it -> it.severity().compareTo(severity) >= 0);
  }
}
