package io.etcdsh.command.history;

import io.etcdsh.answer.Answer;
import io.etcdsh.answer.OutputFormat;
import io.etcdsh.command.ArgumentSpec;
import io.etcdsh.command.Arguments;
import io.etcdsh.command.ChangeCommand;
import io.etcdsh.command.CommandSpec;
import io.etcdsh.command.CommandType;
import io.etcdsh.command.Group;
import io.etcdsh.command.Situation;
import io.etcdsh.journal.Entry;
import io.etcdsh.journal.EntryId;
import io.etcdsh.journal.JournalledStep;
import io.etcdsh.journal.StepReference;
import io.etcdsh.journal.TakingBack;
import io.etcdsh.journal.Undoing;
import io.etcdsh.model.MemberId;
import io.etcdsh.plan.ClusterView;
import io.etcdsh.plan.Plan;
import io.etcdsh.plan.Planning;
import io.etcdsh.plan.Step;
import io.etcdsh.plan.StepResult;
import io.etcdsh.problem.Problem;
import io.etcdsh.problem.ProblemCode;
import io.etcdsh.problem.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code undo}: takes a change back, by a change like any other.
 *
 * @param id of the entry; absent for the newest change that was made and not taken back yet
 */
public record Undo(Optional<EntryId> id) implements ChangeCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
              "undo",
              Group.CLUSTER,
              "Take a change of the members back",
              "Plans, shows and makes the change that takes an earlier one back: the newest, or"
                  + " the one named. Undone again it walks further back. What comes back is not"
                  + " always the same: a removed member gets a new ID and needs an empty data"
                  + " directory.")
          .withArguments(new ArgumentSpec("ENTRY", "its ID", ArgumentSpec.Count.OPTIONAL))
          .withExamples("undo", "undo --dry-run");

  /** How the catalogue lists it. */
  public static final CommandType TYPE = new CommandType(SPEC, Undo::read);

  private static Result<Undo> read(Arguments arguments) {
    return arguments
        .word(0)
        .map(text -> JournalShow.read(text).map(id -> new Undo(Optional.of(id))))
        .orElseGet(() -> Result.ok(new Undo(Optional.empty())));
  }

  @Override
  public Result<Plan> plan(Situation situation) {
    return entry(situation).then(entry -> plan(situation, entry));
  }

  private static Result<Plan> plan(Situation situation, Entry entry) {
    return switch (Undoing.of(entry)) {
      case TakingBack.Nothing(String reason) -> blocked(reason, "");
      case TakingBack.Impossible(String reason, String compensation) ->
          blocked(reason, compensation);
      case TakingBack.Steps(var steps, var notes) when steps.size() == 1 ->
          Result.ok(Planning.of(situation.view(), steps.getFirst()).withNotes(notes));
      case TakingBack.Steps(var steps, var notes) ->
          blocked("It takes %d steps to undo this.".formatted(steps.size()), "");
    };
  }

  private static Result<Plan> blocked(String reason, String compensation) {
    return Result.failed(
        Problem.of(
            ProblemCode.PLAN_BLOCKED,
            "The change cannot be undone, and nothing was sent.",
            reason,
            compensation.isEmpty() ? "'journal list' shows the changes." : compensation));
  }

  private Result<Entry> entry(Situation situation) {
    List<Entry> entries = situation.entries();
    Set<EntryId> takenBack = takenBack(entries);
    if (id.isPresent()) {
      return entries.stream()
          .filter(it -> it.id().equals(id.get()))
          .findFirst()
          .map(it -> takenBack.contains(it.id()) ? Undo.<Entry>refused(it) : Result.ok(it))
          .orElseGet(() -> Result.failed(JournalShow.unknown(id.get().text())));
    }
    return entries.reversed().stream()
        .filter(it -> it.inDoubt() || it.made())
        .filter(it -> it.first().undoes().isEmpty() && !takenBack.contains(it.id()))
        .filter(it -> !isMoot(situation.view(), it))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(nothing()));
  }

  private static <T> Result<T> refused(Entry entry) {
    return Result.failed(
        Problem.of(
            ProblemCode.PLAN_BLOCKED,
            "%s was taken back already.".formatted(entry.id()),
            "",
            "'journal list' shows the changes."));
  }

  private static Problem nothing() {
    return Problem.of(
        ProblemCode.PLAN_BLOCKED,
        "There is nothing to undo.",
        "The journal has no change of this cluster that was made and not taken back.",
        "'journal list' shows all changes.");
  }

  /** The member that it added has been removed since, by whomever. */
  private static boolean isMoot(ClusterView view, Entry entry) {
    return Undoing.of(entry) instanceof TakingBack.Steps(var steps, var notes)
        && steps.stream()
            .allMatch(
                step ->
                    step instanceof Step.RemoveMember(MemberId gone) && view.find(gone).isEmpty());
  }

  /** The entries that others have taken back. */
  private static Set<EntryId> takenBack(List<Entry> entries) {
    return entries.stream()
        .flatMap(it -> it.steps().stream())
        .filter(it -> it.state().made())
        .map(JournalledStep::intent)
        .flatMap(it -> it.undoes().stream())
        .map(StepReference::entry)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<StepReference> undoes(Situation situation) {
    return entry(situation).toOptional().map(it -> new StepReference(it.id(), 0));
  }

  /** It has no etcdctl form; what can be shown of it is known before anything is sent. */
  @Override
  public Optional<Problem> refusal(OutputFormat format) {
    return switch (format) {
      case FIELDS, PROTOBUF -> Optional.of(format.unsupported());
      case SIMPLE, TABLE, JSON, YAML, OWN -> Optional.empty();
    };
  }

  @Override
  public Answer answer(Plan plan, List<StepResult> results) {
    return new UndoneAnswer(plan, results);
  }
}
