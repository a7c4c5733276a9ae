package io.etcdsh.command.history;

import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.PatienceOption;
import io.etcdsh.command.ProcedureCommand;
import io.etcdsh.command.Situation;
import io.etcdsh.command.ValueKind;
import io.etcdsh.journal.Chain;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.Remaining;
import io.etcdsh.journal.TakenBack;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Step;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import io.etcdsh.procedure.EndState;
import io.etcdsh.procedure.LeaderFirst;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code journal resume}: goes on with a plan that stopped.
 *
 * @param id of the entry that stopped; absent for the newest that did
 * @param patience how long to wait for what is done by hand
 */
public record JournalResume(Optional<EntryId> id, Duration patience) implements ProcedureCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "journal resume",
              Group.CLUSTER,
              "Go on with a change that stopped",
              "Plans what is left of a change of several steps that stopped, the newest or the one"
                  + " named: after Ctrl-C, a lost"
                  + " connection, or the end of the shell. It is planned on the cluster as it is"
                  + " now, shown and approved like any other change.")
          .withArguments(
              new ArgumentSpec("ENTRY", "its ID", ArgumentSpec.Count.OPTIONAL)
                  .naming(ValueKind.ENTRY))
          .withOptions(PatienceOption.SPEC)
          .withExamples("journal resume", "journal resume 20261122-231501-k7q");

  /** How the catalogue lists it. */
  public static final CommandType TYPE =
      new CommandType(
          SPEC,
          arguments ->
              read(arguments).map(id -> new JournalResume(id, PatienceOption.read(arguments))));

  private static Result<Optional<EntryId>> read(Arguments arguments) {
    return arguments
        .word(0)
        .map(text -> JournalShow.read(text).map(Optional::of))
        .orElseGet(() -> Result.ok(Optional.empty()));
  }

  @Override
  public Result<Plan> plan(Situation situation) {
    return stopped(situation).then(entry -> left(situation, entry));
  }

  /** The newest entry of the change: somebody may have gone on with it before. */
  private Result<Entry> stopped(Situation situation) {
    List<Entry> entries = situation.entries();
    if (id.isEmpty()) {
      TakenBack takenBack = TakenBack.of(entries);
      return entries.reversed().stream()
          .filter(it -> Chain.of(it, entries).last().equals(it))
          .filter(it -> TakenBack.stopped(it, entries))
          .filter(it -> undo(it, entries, takenBack).isEmpty())
          .findFirst()
          .map(Result::ok)
          .orElseGet(
              () -> Result.failed(blocked("No change stopped.", "'journal list' shows them.")));
    }
    return entries.stream()
        .filter(it -> it.id().equals(id.get()))
        .findFirst()
        .map(it -> Result.ok(Chain.of(it, entries).last()))
        .orElseGet(() -> Result.failed(JournalShow.unknown(id.get().text())));
  }

  /** An undo of it, also one that has only begun. */
  private static Optional<EntryId> undo(Entry entry, List<Entry> entries, TakenBack takenBack) {
    return Chain.of(entry, entries).entries().stream()
        .flatMap(
            it -> takenBack.by(it).or(() -> takenBack.begun(it, entries).map(Entry::id)).stream())
        .findFirst();
  }

  private Result<Plan> left(Situation situation, Entry entry) {
    if (entry.inDoubt()) {
      return Result.failed(
          blocked(
              "Nobody knows whether all of %s was made.".formatted(entry.id()),
              "The next change that is not a dry run looks for it."));
    }
    List<Entry> entries = situation.entries();
    Optional<EntryId> undo = undo(entry, entries, TakenBack.of(entries));
    if (undo.isPresent()) {
      return Result.failed(blocked("%s takes it back.".formatted(undo.get()), "Plan it anew."));
    }
    Optional<List<Step>> steps = Remaining.of(entry);
    if (steps.isEmpty()) {
      return Result.failed(
          blocked("The journal does not know the ID of a member that it added.", "Plan it anew."));
    }
    return steps.get().isEmpty()
        ? Result.failed(
            blocked("All of it was made.", "'journal show %s' shows it.".formatted(entry.id())))
        : Result.ok(checked(situation.view(), entry, steps.get()));
  }

  /** As when it was planned first; an undo goes back to where somebody was, whatever that is. */
  private static Plan checked(ClusterView view, Entry entry, List<Step> steps) {
    Plan plan = Planning.of(view, LeaderFirst.of(view, steps));
    boolean procedure = entry.first().undoes().isEmpty();
    return procedure ? new EndState(EndState.DEFAULT_TOLERANCE).of(plan) : plan;
  }

  private static Problem blocked(String why, String hint) {
    return Problem.of(ProblemCode.PLAN_BLOCKED, "There is nothing to go on with.", why, hint);
  }

  @Override
  public Optional<EntryId> resumes(Situation situation) {
    return stopped(situation).map(Entry::id).toOptional();
  }

  @Override
  public List<EntryId> undoes(Situation situation) {
    return stopped(situation).map(it -> it.first().undoes()).toOptional().orElse(List.of());
  }
}
