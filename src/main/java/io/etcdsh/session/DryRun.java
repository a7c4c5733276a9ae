package io.etcdsh.session;

import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.PlanPreview;
import io.etcdsh.command.Situation;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.ForetoldEntry;
import io.etcdsh.journal.Journal;
import io.etcdsh.journal.Origin;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Concern.Severity;
import io.etcdsh.plan.Plan;
import io.etcdsh.problem.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of a change up to its preview. Nothing is changed, also not in the journal: what is in
 * doubt there stays so. In a script each line is planned on what the lines before it would have
 * left.
 *
 * @param premises of the line
 * @param scripts that the line is within
 * @param origin of the line
 */
record DryRun(Premises premises, Scripts scripts, Origin origin) {

  /** Plans {@code command} and shows the plan. */
  Result<PlanPreview> run(ChangeCommand command, OutputFormat format) {
    return command
        .refusal(format)
        .map(Result::<PlanPreview>failed)
        .orElseGet(
            () ->
                premises
                    .look()
                    .then(
                        real ->
                            premises
                                .entries(real.id())
                                .then(entries -> previewed(command, real, entries))));
  }

  private Result<PlanPreview> previewed(
      ChangeCommand command, ClusterView real, List<Entry> entries) {
    Rehearsal before = scripts.rehearsal(real, premises.tell());
    Situation situation =
        new Situation(before.view(real), before.entries(entries), premises.nodes(real.id()));
    return command
        .plan(situation)
        .map(
            plan -> {
              Rehearsal after =
                  isLeftOut(plan) ? before : before.with(plan, entry(command, situation));
              scripts.keep(real.id(), after);
              return new PlanPreview(plan.withNotes(notes(before, real, plan)));
            });
  }

  /** What is blocked would not be made, so nothing comes of it. */
  private static boolean isLeftOut(Plan plan) {
    return plan.hasConcern(Severity.BLOCKING);
  }

  private List<String> notes(Rehearsal before, ClusterView real, Plan plan) {
    List<String> notes = new ArrayList<>(before.notes(real));
    if (scripts.running() && isLeftOut(plan)) {
      notes.add("The lines that follow are planned without it.");
    }
    return notes;
  }

  private ForetoldEntry entry(ChangeCommand command, Situation situation) {
    Journal journal = premises.journal();
    return new ForetoldEntry(
        journal.newId(situation.view().id()),
        journal.now(),
        origin,
        command.undoes(situation),
        command.resumes(situation));
  }
}
