package io.etcdsh.plan;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Concern.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to know of one kind of step beside the votes.
 *
 * @param view the cluster before it
 */
record StepConcerns(ClusterView view) {
  /**
   * So many entries a leader keeps for slow followers ({@code DefaultSnapshotCatchUpEntries}, 3.4
   * to 3.7): whoever is further behind may need a snapshot. The server's own 90 % may be millions.
   */
  private static final long FAR_BEHIND = 5_000;

  List<Concern> of(Step step) {
    return switch (step) {
      case Step.AddMember add -> addition(add);
      case Step.RemoveMember(MemberId member) -> removal(member);
      case Step.UpdateMember(MemberId member, var urls) -> update(member);
      case Step.PromoteMember(MemberId member) -> promotion(member);
      case Step.MoveLeader(MemberId target) -> move(target);
      case Step.StartNode start -> start(start);
      case Step.RetireNode(MemberId member, String name, List<String> urls) ->
          view.isInUse(urls)
              ? List.of(
                  new Concern(
                      Severity.WARNING,
                      "Another member is where %s was, so nothing is put away.".formatted(name)))
              : List.of();
      case Step.Nudge nudge -> List.of();
      case Step.AwaitSync await -> List.of();
      case Step.AwaitSteady(List<MemberId> except) -> steadiness(except);
    };
  }

  /**
   * It finds its own entry by its name ({@code --initial-cluster}), and so must be alone with it.
   */
  private List<Concern> start(Step.StartNode start) {
    boolean taken =
        view.members().stream()
            .filter(it -> !it.id().equals(start.member()))
            .anyMatch(it -> it.member().name().equals(start.name()));
    return taken
        ? List.of(
            new Concern(
                Severity.BLOCKING,
                "A member is called %s already, so the new one could not start."
                    .formatted(start.name())))
        : List.of();
  }

  /** Members may differ for the moment that a change takes to reach them all, so it may pass. */
  private List<Concern> steadiness(List<MemberId> except) {
    List<Concern> concerns = new ArrayList<>();
    Steadiness.faults(view, except)
        .forEach(text -> concerns.add(new Concern(Severity.BLOCKING, text)));
    view.amiss()
        .forEach(
            text ->
                concerns.add(
                    new Concern(
                        Severity.WARNING, text + " Nothing is done before that has passed.")));
    return concerns;
  }

  private List<Concern> addition(Step.AddMember add) {
    List<Concern> concerns = new ArrayList<>();
    if (view.members().stream().anyMatch(it -> it.member().name().equals(add.name()))) {
      concerns.add(
          new Concern(Severity.WARNING, "A member is called %s already.".formatted(add.name())));
    }
    if (!add.learner()) {
      concerns.add(
          new Concern(
              Severity.WARNING,
              "It counts as a voter before it has started; added as a learner it would not."));
    }
    if (!add.learner() && view.voters().size() == 1) {
      concerns.add(
          new Concern(
              Severity.SEVERE,
              "Until it has started nothing can be written or taken back; with a wrong URL only a"
                  + " restore or --force-new-cluster is left."));
    }
    return concerns;
  }

  private List<Concern> removal(MemberId member) {
    List<Concern> concerns = new ArrayList<>();
    if (view.leader().equals(member)) {
      concerns.add(
          new Concern(
              Severity.WARNING,
              "It leads: writes wait for an election; 'move-leader' before avoids that."));
    }
    view.find(member)
        .filter(MemberView::answers)
        .ifPresent(
            it ->
                concerns.add(
                    new Concern(
                        Severity.NOTE,
                        "Its process ends, and cannot start again on its data directory.")));
    return concerns;
  }

  private List<Concern> update(MemberId member) {
    Optional<MemberView> found = view.find(member);
    boolean forgets = !new ServerRules(view.version()).updateKeepsLearner();
    return found.filter(it -> !it.votes()).isPresent() && forgets
        ? List.of(
            new Concern(
                Severity.SEVERE,
                "etcd %s forgets that it is a learner (etcd#21694): the list will call it a voter."
                    .formatted(view.version())))
        : List.of();
  }

  private List<Concern> promotion(MemberId member) {
    Optional<MemberView> found = view.find(member);
    if (found.filter(it -> !it.votes()).isEmpty()) {
      return List.of();
    }
    if (!found.get().answers()) {
      return List.of(
          new Concern(
              Severity.BLOCKING,
              "It does not answer. etcd may promote it all the same, and it would count as a voter"
                  + " that is down."));
    }
    if (view.answeringLeader().isEmpty()) {
      return List.of(
          new Concern(
              Severity.SEVERE,
              "The leader does not answer us, so how far the learner has come is not known."));
    }
    long behind = Steadiness.gap(view, found.get());
    return behind > FAR_BEHIND
        ? List.of(
            new Concern(
                Severity.BLOCKING,
                "It is %d entries behind the leader; wait until it is not more than %d."
                    .formatted(behind, FAR_BEHIND)))
        : List.of();
  }

  private List<Concern> move(MemberId target) {
    Optional<MemberView> found = view.find(target);
    if (target.equals(view.leader())) {
      return List.of(new Concern(Severity.NOTE, "It leads already; nothing will change."));
    }
    if (!view.leader().isNone() && !view.leader().equals(view.serving())) {
      return List.of(
          new Concern(
              Severity.BLOCKING,
              "Only the leader itself can hand over, and %s cannot be reached from here."
                  .formatted(view.label(view.leader()))));
    }
    return found.filter(it -> it.votes() && !it.answers()).isPresent()
        ? List.of(
            new Concern(
                Severity.BLOCKING,
                "It does not answer, so it cannot take over; writes would wait meanwhile."))
        : List.of();
  }
}
