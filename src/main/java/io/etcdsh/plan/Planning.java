package io.etcdsh.plan;

import io.etcdsh.plan.Concern.Severity;
import io.etcdsh.plan.Prediction.Accepted;
import io.etcdsh.plan.Prediction.NotAsked;
import io.etcdsh.plan.Prediction.Refused;
import io.etcdsh.plan.Prediction.Unanswered;
import io.etcdsh.plan.Prediction.Undecidable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes plans. */
public final class Planning {
  private Planning() {}

  /** The plan that makes one step in the cluster of {@code view}. */
  public static Plan of(ClusterView view, Step step) {
    return of(view, List.of(step));
  }

  /**
   * The plan that makes these steps one after the other; each is looked at in the cluster that the
   * steps before it would leave.
   */
  public static Plan of(ClusterView view, List<Step> steps) {
    List<PlannedStep> planned = new ArrayList<>();
    ClusterView now = view;
    for (Step step : steps) {
      ClusterView after = Aftermath.of(now, step);
      planned.add(planned(now, step, after.count()));
      now = after;
    }
    return new Plan(view, PlanNotes.added(planned), EtcdctlLine.of(steps));
  }

  private static PlannedStep planned(ClusterView view, Step step, QuorumCount after) {
    Prediction prediction = prediction(view, step);
    List<Concern> concerns = concerns(view, step, prediction, after);
    return new PlannedStep(
        view,
        step,
        guards(view, step, concerns),
        prediction,
        Reversals.of(view, step),
        after,
        concerns);
  }

  private static Prediction prediction(ClusterView view, Step step) {
    return switch (step) {
      case Step.Request request -> MembershipRules.predict(view, request);
      case Step.NodeWork work -> new NotAsked("work on a machine");
      case Step.Nudge nudge -> new NotAsked("a put and a delete, if it is needed at all");
      case Step.Wait await -> new NotAsked("a look at the cluster");
    };
  }

  /** What to know of a step, if it were made now. */
  static List<Concern> concerns(ClusterView view, Step step) {
    return concerns(view, step, prediction(view, step), Aftermath.of(view, step).count());
  }

  private static List<Concern> concerns(
      ClusterView view, Step step, Prediction prediction, QuorumCount after) {
    List<Concern> concerns = new ArrayList<>();
    refusal(prediction)
        .ifPresentOrElse(concerns::add, () -> concerns.addAll(more(view, step, after)));
    wayOut(view, prediction).ifPresent(text -> concerns.add(new Concern(Severity.NOTE, text)));
    return concerns;
  }

  private static List<Concern> more(ClusterView view, Step step, QuorumCount after) {
    List<Concern> concerns = new ArrayList<>();
    if (step instanceof Step.Request) {
      concerns.addAll(new VoteConcerns(view, after).all());
    }
    concerns.addAll(new StepConcerns(view).of(step));
    if (step instanceof Step.Request && !view.linksMeasured()) {
      concerns.add(
          new Concern(
              Severity.NOTE,
              "The metrics of %s cannot be read: what the server will answer rests on who answered"
                      .formatted(view.label(view.serving()))
                  + " us."));
    }
    return concerns;
  }

  private static Optional<String> wayOut(ClusterView view, Prediction prediction) {
    return switch (prediction) {
      case Refused refused -> new WayOut(view).of(refused);
      case Unanswered unanswered ->
          Optional.of("'endpoint status' shows who answers; a majority of the voters is needed.");
      case Accepted accepted -> Optional.empty();
      case Undecidable undecidable -> Optional.empty();
      case NotAsked nobody -> Optional.empty();
    };
  }

  /** What is bound to fail is not sent. */
  private static Optional<Concern> refusal(Prediction prediction) {
    return switch (prediction) {
      case Accepted accepted -> Optional.empty();
      case Undecidable undecidable -> Optional.empty();
      case NotAsked nobody -> Optional.empty();
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

  /** A wait changes nothing, and looks for itself. */
  private static List<Guard> guards(ClusterView view, Step step, List<Concern> concerns) {
    Guard members = new Guard.MembersAre(view.id(), view.list());
    Guard notWorse = new Guard.NotWorse(step, worst(concerns));
    return switch (step) {
      case Step.MoveLeader move -> List.of(members, new Guard.LeaderIs(view.leader()), notWorse);
      case Step.Request request -> List.of(members, notWorse);
      case Step.NodeWork work -> List.of(members);
      case Step.Wait await -> List.of();
    };
  }

  private static Severity worst(List<Concern> concerns) {
    return concerns.stream()
        .map(Concern::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.NOTE);
  }
}
