package io.etcdsh.journal;

import io.etcdsh.model.Member;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an entry as a whole did to the member list.
 *
 * @param made its steps that were made, in order
 */
record Touched(List<JournalledStep> made) {

  /** Whether the entry added this member. */
  boolean isNew(MemberId id) {
    return made.stream().map(Touched::added).flatMap(Optional::stream).anyMatch(id::equals);
  }

  /** Whether the entry removed this member. */
  boolean isGone(MemberId id) {
    return made.stream()
        .anyMatch(
            it ->
                it.intent().step() instanceof Step.RemoveMember(MemberId gone) && gone.equals(id));
  }

  /** Whether the entry started this member. */
  boolean isStarted(MemberId id) {
    return made.stream()
        .anyMatch(
            it ->
                it.intent().step() instanceof Step.StartNode(MemberId started, var name, var urls)
                    && started.equals(id));
  }

  /** The member as it was before the first step. */
  Optional<Member> before(MemberId id) {
    return made.stream()
        .map(it -> it.intent().before().find(id))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The ID that an addition gave. If the answer got lost, it is the one member that is new and has
   * the peer URLs that were asked for.
   */
  static Optional<MemberId> added(JournalledStep step) {
    if (!(step.intent().step() instanceof Step.AddMember add)) {
      return Optional.empty();
    }
    return step.outcome()
        .flatMap(it -> it.ending() instanceof Ending.Done done ? done.added() : Optional.empty())
        .or(() -> appeared(step, add));
  }

  private static Optional<MemberId> appeared(JournalledStep step, Step.AddMember add) {
    Set<MemberId> fitting =
        step.after().stream()
            .filter(it -> step.intent().before().find(it.id()).isEmpty())
            .filter(it -> it.isServedAt(add.peerUrls()))
            .map(Member::id)
            .collect(Collectors.toSet());
    return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
  }
}
