package io.etcdsh.journal;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the steps that take an entry back, from what its records say and nothing else: what is true
 * of the cluster now is for the plan of those steps to check. Members that the entry itself added
 * go as a whole, so what was done to them in between need not be taken back; IDs that it removed
 * never come back, so nothing can be done to those. For one thread.
 */
public final class Undoing {
  private final List<JournalledStep> made;
  private final Touched touched;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<TakingBack> obstacle = Optional.empty();

  private Undoing(List<JournalledStep> made) {
    this.made = made;
    this.touched = new Touched(made);
  }

  /** What takes back all of {@code entry} that was made, the last step first. */
  public static TakingBack of(Entry entry) {
    if (entry.inDoubt()) {
      return new TakingBack.Impossible(
          "Nobody knows whether all of %s was made.".formatted(entry.id()),
          "The next change that is not a dry run looks for it.");
    }
    List<JournalledStep> made = entry.steps().stream().filter(it -> it.state().made()).toList();
    return made.isEmpty()
        ? new TakingBack.Nothing("Nothing of %s was made.".formatted(entry.id()))
        : new Undoing(made).undone();
  }

  private TakingBack undone() {
    made.reversed().forEach(this::takeBack);
    return obstacle.orElseGet(() -> new TakingBack.Steps(steps, notes));
  }

  private void takeBack(JournalledStep step) {
    switch (step.intent().step()) {
      case Step.AddMember add -> addition(step, add);
      case Step.RemoveMember remove -> removal(remove.member());
      case Step.UpdateMember update -> update(update.member());
      case Step.PromoteMember promote -> promotion(promote.member());
      case Step.MoveLeader move -> moved(step.intent().before().leader());
    }
  }

  private void addition(JournalledStep step, Step.AddMember add) {
    Optional<MemberId> id = Touched.added(step);
    if (id.isEmpty()) {
      impossible(
          "The journal does not know the ID that the new member %s got.".formatted(add.name()),
          "Find it in the member list and remove it.");
    } else if (!touched.isGone(id.get())) {
      steps.add(new Step.RemoveMember(id.get()));
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
    steps.add(new Step.AddMember(was.name(), was.peerUrls(), true));
    notes.add(
        "%s gets a new ID and must start with an empty data directory.".formatted(was.label()));
    if (!was.learner()) {
      notes.add(
          "%s comes back as a learner; promote it when it has caught up, for it was a voter."
              .formatted(was.label()));
    }
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
    if (!steps.contains(step)) {
      steps.add(step);
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
          "The leadership stays where it is: the earlier leader %s was removed, ".formatted(leader)
              + "and its ID never comes back.");
    } else {
      steps.add(new Step.MoveLeader(leader));
    }
  }

  /** The first obstacle on the way back is the one to tell. */
  private void impossible(String reason, String compensation) {
    if (obstacle.isEmpty()) {
      obstacle = Optional.of(new TakingBack.Impossible(reason, compensation));
    }
  }
}
