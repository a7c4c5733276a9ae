package io.etcdsh.journal;

import io.etcdsh.model.EtcdVersion;
import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.StandIns;
import io.etcdsh.plan.Step;
import io.etcdsh.procedure.Joining;
import io.etcdsh.procedure.Newcomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the steps that take a change back, from what its records say and nothing else: what is true
 * of the cluster now is for the plan of those steps to check. Members that the change itself added
 * go as a whole, so what was done to them in between need not be taken back; IDs that it removed
 * never come back, so nothing can be done to those. For one thread.
 */
public final class Undoing {
  private final List<JournalledStep> made;
  private final EtcdVersion version;
  private final Touched touched;
  private final List<List<Step>> groups = new ArrayList<>();
  private final List<MemberId> absent = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<TakingBack> obstacle = Optional.empty();
  private int joining;

  private Undoing(List<JournalledStep> made, EtcdVersion version) {
    this.made = made;
    this.version = version;
    this.touched = new Touched(made);
  }

  /** What takes back all of {@code chain} that was made, the last step first. */
  public static TakingBack of(Chain chain, EtcdVersion version) {
    String id = chain.last().id().text();
    if (chain.inDoubt()) {
      return new TakingBack.Impossible(
          "Nobody knows whether all of %s was made.".formatted(id),
          "The next change that is not a dry run looks for it.");
    }
    List<JournalledStep> made = chain.steps().filter(it -> it.state().made()).toList();
    return made.stream().allMatch(it -> it.intent().step() instanceof Step.Wait)
        ? new TakingBack.Nothing("Nothing of %s was made.".formatted(id))
        : new Undoing(made, version).undone();
  }

  private TakingBack undone() {
    made.reversed().forEach(this::takeBack);
    return obstacle.orElseGet(() -> new TakingBack.Steps(steps(), notes));
  }

  /**
   * One request is made at once; before each of several, and before one joins, all must be well.
   */
  private List<Step> steps() {
    boolean several = groups.size() > 1;
    List<Step> steps = new ArrayList<>();
    for (List<Step> group : groups) {
      if (several || group.size() > 2) {
        steps.add(new Step.AwaitSteady(absent));
      }
      steps.addAll(group);
    }
    return steps;
  }

  private void takeBack(JournalledStep step) {
    switch (step.intent().step()) {
      case Step.AddMember add -> addition(step, add);
      case Step.RemoveMember remove -> removal(remove.member());
      case Step.UpdateMember update -> update(update.member());
      case Step.PromoteMember promote -> promotion(promote.member());
      case Step.MoveLeader move -> moved(step.intent().before().leader());
      case Step.NodeWork work -> {} // goes with the member
      case Step.Wait await -> {} // left nothing
    }
  }

  private void addition(JournalledStep step, Step.AddMember add) {
    Optional<MemberId> id = Touched.added(step);
    if (id.isEmpty()) {
      impossible(
          "The journal does not know the ID that the new member %s got.".formatted(add.name()),
          "Find it in the member list and remove it.");
    } else if (!touched.isGone(id.get())) {
      absent.add(id.get());
      groups.add(
          touched.isStarted(id.get())
              ? List.of(
                  new Step.RemoveMember(id.get()),
                  new Step.RetireNode(id.get(), add.name(), add.peerUrls()))
              : List.of(new Step.RemoveMember(id.get())));
    }
  }

  private void removal(MemberId id) {
    if (touched.isNew(id)) {
      return;
    }
    Optional<Member> found = touched.before(id);
    if (found.isEmpty()) {
      impossible(
          "The journal does not know what member %s was.".formatted(id),
          "Add a member with the name and peer URLs that it had.");
      return;
    }
    Member was = found.get();
    joining++; // each addition takes a stand-in, also one that no later step speaks of
    if (!was.started()) {
      groups.add(List.of(new Step.AddMember(was.name(), was.peerUrls(), true)));
      absent.add(StandIns.of(joining));
      notes.add("%s had never started; it comes back as a learner.".formatted(was.label()));
      return;
    }
    Joining join =
        new Joining(version, new Newcomer(was.name(), was.peerUrls()), StandIns.of(joining));
    groups.add(was.learner() ? join.withoutVote() : join.withVote());
    notes.add(
        "%s gets a new ID and must start with an empty data directory.".formatted(was.label()));
  }

  private void update(MemberId id) {
    if (touched.isNew(id) || touched.isGone(id)) {
      return;
    }
    touched
        .before(id)
        .ifPresentOrElse(
            was -> restoreUrls(new Step.UpdateMember(id, was.peerUrls())),
            () ->
                impossible(
                    "The journal does not know the earlier peer URLs of %s.".formatted(id),
                    "Update the member with the URLs that it had."));
  }

  /** Once is enough: they are those from before the whole entry. */
  private void restoreUrls(Step.UpdateMember step) {
    if (!groups.contains(List.<Step>of(step))) {
      groups.add(List.of(step));
    }
  }

  private void promotion(MemberId id) {
    if (!touched.isNew(id) && !touched.isGone(id)) {
      String label = touched.before(id).map(Member::label).orElse(id.hex());
      impossible(
          "%s was promoted, and etcd cannot make a voter a learner again.".formatted(label),
          "Remove %s and add it again as a learner, with an empty data directory."
              .formatted(label));
    }
  }

  private void moved(MemberId leader) {
    if (leader.isNone()) {
      impossible(
          "The journal does not know who led before.", "Move the leadership where you want it.");
    } else if (touched.isGone(leader)) {
      notes.add(
          "The leadership stays where it is: the earlier leader %s was removed, "
                  .formatted(
                      touched.before(leader).map(Member::label).orElse(StandIns.told(leader)))
              + "and its ID never comes back.");
    } else {
      groups.add(List.of(new Step.MoveLeader(leader)));
    }
  }

  /** The first obstacle on the way back is the one to tell. */
  private void impossible(String reason, String compensation) {
    if (obstacle.isEmpty()) {
      obstacle = Optional.of(new TakingBack.Impossible(reason, compensation));
    }
  }
}
