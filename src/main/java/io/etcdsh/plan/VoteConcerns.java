package io.etcdsh.plan;

import io.etcdsh.plan.Concern.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a step does to the votes. Stricter than the server on purpose: since 3.5 it goes on counting
 * a hung peer as connected, and lets pass what ends the quorum.
 *
 * @param view the cluster before the step
 * @param after the votes after it
 */
record VoteConcerns(ClusterView view, QuorumCount after) {

  List<Concern> all() {
    QuorumCount before = view.count();
    List<Concern> concerns = new ArrayList<>();
    if (!after.hasQuorum()) {
      concerns.add(new Concern(Severity.SEVERE, lost(before)));
    } else if (after.tolerance() == 0 && before.tolerance() > 0) {
      concerns.add(
          new Concern(
              Severity.WARNING, "Afterwards no voter may fail: all that answer are needed."));
    }
    return concerns;
  }

  private String lost(QuorumCount before) {
    String hung =
        view.voters().stream()
            .filter(it -> !it.answers() && it.link().isActive())
            .map(it -> it.member().label())
            .collect(Collectors.joining(", "));
    String arithmetic =
        "%d of %d voters would answer, and %d are needed"
            .formatted(after.answering(), after.voters(), after.quorum());
    String why =
        hung.isEmpty()
            ? ""
            : "; the server does not see it, for it still counts %s as connected, which does not"
                    .formatted(hung)
                + " answer";
    return (before.hasQuorum() ? "This ends the quorum: " : "There is no quorum: ")
        + arithmetic
        + why
        + ".";
  }
}
