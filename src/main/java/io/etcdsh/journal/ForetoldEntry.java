package io.etcdsh.journal;

import io.etcdsh.model.MemberId;
import io.etcdsh.plan.Bindings;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.PlannedStep;
import io.etcdsh.plan.StandIns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the journal would have of a plan whose steps are made by servers that do what they are told.
 * Never written to any journal.
 *
 * @param id its name
 * @param time of all its records
 * @param origin by whom and through what line
 * @param undoes the entries that the change takes back
 * @param resumes the entry that it goes on with
 */
public record ForetoldEntry(
    EntryId id, Instant time, Origin origin, List<EntryId> undoes, Optional<EntryId> resumes) {

  /** Copies the list. */
  public ForetoldEntry {
    undoes = List.copyOf(undoes);
  }

  /** With all steps of {@code plan}; {@code ids} has what the members get that it adds. */
  public Entry of(Plan plan, Bindings ids) {
    return of(plan, ids, plan.steps().size());
  }

  /** With the first {@code count} steps of {@code plan}. */
  public Entry of(Plan plan, Bindings ids, int count) {
    Map<Integer, MemberId> standIns = StandIns.ofSteps(plan.bare());
    List<JournalledStep> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(made(intent(plan, ids, i), Optional.ofNullable(standIns.get(i)).map(ids::of)));
    }
    return new Entry(id, made);
  }

  private static JournalledStep made(Intent intent, Optional<MemberId> added) {
    Ending done = new Ending.Done("", added);
    Outcome outcome = new Outcome(intent.about(), intent.time(), intent.cluster(), done, List.of());
    return new JournalledStep(intent, Optional.of(outcome), Optional.empty());
  }

  private Intent intent(Plan plan, Bindings ids, int number) {
    PlannedStep planned = plan.steps().get(number);
    return new Intent(
        new StepReference(id, number),
        time,
        plan.view().id(),
        origin,
        plan.digest(),
        ids.of(planned.step()),
        planned.reversal(),
        new MembersBefore(ids.of(planned.view()).list(), ids.of(planned.view().leader())),
        plan.view().servingAt().text(),
        undoes,
        resumes,
        plan.writtenBeside(number));
  }
}
