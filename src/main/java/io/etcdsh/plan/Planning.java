package io.etcdsh.plan;

import io.etcdsh.plan.Concern.Severity;
import io.etcdsh.plan.Prediction.Accepted;
import io.etcdsh.plan.Prediction.Refused;
import io.etcdsh.plan.Prediction.Unanswered;
import io.etcdsh.plan.Prediction.Undecidable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes plans. */
public final class Planning {
  private Planning() {}

  /** The plan that makes one step in the cluster of {@code view}. */
  public static Plan of(ClusterView view, Step step) {
    return new Plan(view, List.of(planned(view, step)), List.of(EtcdctlLine.of(step)));
  }

  private static PlannedStep planned(ClusterView view, Step step) {
    Prediction prediction = MembershipRules.predict(view, step);
    QuorumCount after = Aftermath.of(view, step).count();
    List<Concern> concerns = new ArrayList<>();
    refusal(prediction).ifPresentOrElse(concerns::add, () -> more(concerns, view, step, after));
    wayOut(view, prediction).ifPresent(text -> concerns.add(new Concern(Severity.NOTE, text)));
    return new PlannedStep(
        step,
        guards(view, step),
        prediction,
        Reversals.of(view, step),
        view.count(),
        after,
        concerns);
  }

  private static void more(List<Concern> concerns, ClusterView view, Step step, QuorumCount after) {
    concerns.addAll(new VoteConcerns(view, after).all());
    concerns.addAll(new StepConcerns(view).of(step));
    if (!view.linksMeasured()) {
      concerns.add(
          new Concern(
              Severity.NOTE,
              "The metrics of %s cannot be read: what the server will answer rests on who answered"
                      .formatted(view.label(view.serving()))
                  + " us."));
    }
  }

  private static Optional<String> wayOut(ClusterView view, Prediction prediction) {
    return switch (prediction) {
      case Refused refused -> new WayOut(view).of(refused);
      case Unanswered unanswered ->
          Optional.of("'endpoint status' shows who answers; a majority of the voters is needed.");
      case Accepted accepted -> Optional.empty();
      case Undecidable undecidable -> Optional.empty();
    };
  }

  /** What is bound to fail is not sent. */
  private static Optional<Concern> refusal(Prediction prediction) {
    return switch (prediction) {
      case Accepted accepted -> Optional.empty();
      case Undecidable undecidable -> Optional.empty();
      case Refused refused ->
          Optional.of(
              new Concern(
                  Severity.BLOCKING,
                  "The server would refuse: etcdserver: %s, for %s."
                      .formatted(String.join(" / ", refused.texts()), refused.because())));
      case Unanswered unanswered ->
          Optional.of(
              new Concern(
                  Severity.BLOCKING,
                  "The server would not answer: %s.".formatted(unanswered.because())));
    };
  }

  private static List<Guard> guards(ClusterView view, Step step) {
    Guard members = new Guard.MembersAre(view.id(), view.list());
    return step instanceof Step.MoveLeader
        ? List.of(members, new Guard.LeaderIs(view.leader()))
        : List.of(members);
  }
}
